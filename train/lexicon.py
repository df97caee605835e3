"""Makes partial training reports of the lexicon's examples: a sentence in which one word's event or state is known, and nothing else.

    python3 train/lexicon.py --lexicon data/lexicon/en --tocsin "dotnet src/Tocsin.Cli/bin/Release/net10.0/tocsin.dll" --out train/work/lexicon.jsonl

Words and trees are those of `tocsin parse`. A verb's use that tells of nothing that Tocsin keeps is OTHER.
"""
import argparse
import json
import os
import re
import shlex
import subprocess
import tempfile

FILES = ('verbs.txt', 'nouns.txt', 'adjectives.txt')
UPOS = {'verb': ('VERB', 'AUX'), 'noun': ('NOUN', 'PROPN'), 'adjective': ('ADJ', 'VERB')}
TYPE, MODE, STATE, EXAMPLE = 1, 2, 5, 6         # fields of a sense (docs/reference/lexicon.md)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--lexicon', required=True)
    parser.add_argument('--tocsin', required=True, help='the command that runs tocsin')
    parser.add_argument('--out', required=True)
    arguments = parser.parse_args()
    found = list(examples(arguments.lexicon))
    with open(arguments.out, 'w', encoding='utf-8') as file:
        for number, (example, document) in enumerate(zip(found, parsed(found, arguments.tocsin))):
            report = partial(number, example, document)
            if report:
                file.write(json.dumps(report, ensure_ascii=False) + '\n')


def examples(folder):
    """Lemma, part of speech, fields of each sense that has an example."""
    for name in FILES:
        lemma, pos = None, None
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            for line in file:
                if line.startswith('#') or not line.strip():
                    continue
                fields = re.split(r' {2,}', line.strip())
                if not line.startswith(' '):
                    lemma, pos = fields[0], fields[1].split()[0]
                elif len(fields) > EXAMPLE and fields[EXAMPLE] != '-':
                    yield lemma, pos, fields


def parsed(found, tocsin):
    """The examples as `tocsin parse` reads them, in order."""
    with tempfile.TemporaryDirectory() as folder:
        texts, answers = os.path.join(folder, 'in.jsonl'), os.path.join(folder, 'out.jsonl')
        with open(texts, 'w', encoding='utf-8') as file:
            for number, (_, _, fields) in enumerate(found):
                file.write(json.dumps({'id': str(number), 'text': fields[EXAMPLE]}) + '\n')
        subprocess.run(shlex.split(tocsin) + ['parse', texts, '--format', 'json', '-o', answers], check=True)
        with open(answers, encoding='utf-8') as file:
            documents = {document['id']: document for document in map(json.loads, file)}
    return [documents[str(number)] for number in range(len(found))]


def partial(number, example, document):
    """A report of the graph format with one labelled word; None where the word is not found or tells of nothing."""
    lemma, pos, fields = example
    words, sentences, heads = [], [], []
    for at, sentence in enumerate(document['sentences']):
        first = len(words)
        for word in sentence['words']:
            words.append(word)
            sentences.append(at)
            heads.append(first + word['head'] - 1 if word['head'] else -1)
    at = place(words, lemma.split()[0].lower(), UPOS[pos])
    nodes = []

    def add(kind, mode):
        nodes.append({'type': kind, 'mode': mode, 'word': at, 'factuality': 'CT+', 'kind': 'asserted', 'background': False, 'arcs': []})

    if fields[TYPE] != '-':
        add(fields[TYPE], fields[MODE])
    elif pos == 'verb' and fields[STATE] == '-':
        add('OTHER', '-')
    if fields[STATE] != '-':
        family, _, value = fields[STATE].partition(':')
        add(family, value or '-')
    if at is None or not nodes:
        return None
    gaps = [3] + [int(word['start'] > before['end']) for before, word in zip(words, words[1:])]
    return {'id': f'lexicon-{number}', 'situation': 'lexicon', 'split': 'train', 'register': '-', 'political': True, 'partial': True,
            'words': [word['form'] for word in words], 'gaps': gaps, 'sentences': sentences, 'heads': heads,
            'relations': [word['deprel'] for word in words], 'lines': [0] * len(words), 'kinds': 'P',
            'mentions': [], 'nodes': nodes, 'attributions': []}


def place(words, lemma, upos):
    """The number of the word that an example is about."""
    same = [at for at, word in enumerate(words) if lemma in (word['lemma'].lower(), word['form'].lower())]
    fitting = [at for at in same if words[at]['upos'] in upos]
    return next(iter(fitting or same), None)


if __name__ == '__main__':
    main()
