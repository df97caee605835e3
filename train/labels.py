"""The classes of the heads, as labels.txt has them."""
from collections import Counter

import lemmas

SECTIONS = ('upos', 'xpos', 'feats', 'deprel', 'names', 'lemma')
GRAPH_SECTIONS = ('event', 'mode', 'state', 'cue', 'factuality', 'kind', 'mention', 'office', 'role', 'path')
NAMES = ['O'] + [f'{part}-{kind}' for kind in ('PER', 'ORG', 'LOC') for part in 'BI']
RARE = 3        # seen less often, features and lemma scripts are no class


class Labels:
    """Classes by section, in order, and their numbers."""

    def __init__(self, classes):
        self.classes = classes
        self.number = {section: {name: i for i, name in enumerate(names)} for section, names in classes.items()}

    def with_graph(self, graph):
        """These and the classes of the claim heads."""
        return Labels({**{section: self.classes[section] for section in SECTIONS}, **graph})

    @staticmethod
    def of(documents):
        """The classes of training documents, commonest first; scripts also count for words in capitals."""
        counts = {section: Counter() for section in SECTIONS}
        in_capitals = Counter()
        for document in documents:
            for sentence in document.sentences:
                for word in sentence.words:
                    for section in ('upos', 'xpos', 'feats', 'deprel'):
                        counts[section][getattr(word, section)] += 1
                    rule = lemmas.script(word.form, word.lemma, word.upos)
                    if rule:
                        counts['lemma'][rule] += 1
                        in_capitals[lemmas.script(word.form.upper(), word.lemma, word.upos)] += 1
        counts['lemma'] = Counter({rule: n for rule, n in (counts['lemma'] + in_capitals).items()
                                   if counts['lemma'][rule] >= RARE or in_capitals[rule] >= 3 * RARE})
        counts['feats'] = Counter({feats: n for feats, n in counts['feats'].items() if n >= RARE})
        classes = {section: [name for name, _ in sorted(c.items(), key=lambda item: (-item[1], item[0]))]
                   for section, c in counts.items()}
        classes['names'] = NAMES
        return Labels(classes)

    def write(self, path):
        """labels.txt: sections, one class a line."""
        with open(path, 'w', encoding='utf-8', newline='\n') as file:
            for section in SECTIONS + GRAPH_SECTIONS:
                file.write(f'[{section}]\n' + ''.join(name + '\n' for name in self.classes[section]))
