"""Writes lemmas.txt, the lemmas of the forms that training texts hold: python3 train/lemma_table.py --corpora ../shared/corpora --out models/en

Lemma scripts guess from the end of a form; what was seen need not be guessed. A line a form (in lower case) and part of speech with its lemma,
parted by two spaces. Only words of open classes stand there, and of these only those that have one lemma: what hangs on the sentence
("people" as "people" or "person"), and pronouns, are left to the scripts."""
import argparse
import os
from collections import Counter, defaultdict

import conllu

OPEN = frozenset(('NOUN', 'VERB', 'ADJ', 'ADV'))
SHARE = 0.9
HEADER = """# Lemmas of English forms that have one as this part of speech.           Made by train/lemma_table.py; CARD.md says from what.
# Facts from the train files of Universal Dependencies EWT and GUM (kinds under CC BY and CC BY-SA), CC BY-SA 4.0.
"""


def table(documents):
    """(form, part of speech) to lemma, over all words of the documents."""
    counts = defaultdict(Counter)
    for document in documents:
        for sentence in document.sentences:
            for word in sentence.words:
                if word.upos in OPEN and word.lemma != '_' and word.form.lower().strip("'’-.").replace('-', '').isalpha():
                    counts[word.form.lower(), word.upos][word.lemma.lower()] += 1
    commonest = {key: min(found, key=lambda lemma: (-found[lemma], lemma)) for key, found in counts.items()}
    return {key: lemma for key, lemma in commonest.items() if counts[key][lemma] >= SHARE * counts[key].total()}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument('--corpora', required=True)
    arguments.add_argument('--out', required=True)
    arguments = arguments.parse_args()
    read = {name: conllu.read(os.path.join(arguments.corpora, 'treebank', f'en_{name}-train.conllu')) for name in ('ewt', 'gum')}
    found = table(read['ewt'] + [d for d in read['gum'] if conllu.kind(d) in conllu.GUM_LICENSED])
    with open(os.path.join(arguments.out, 'lemmas.txt'), 'w', encoding='utf-8', newline='\n') as file:
        file.write(HEADER)
        for (form, upos), lemma in sorted(found.items()):
            file.write(f'{form}  {upos}  {lemma}\n')


if __name__ == '__main__':
    main()
