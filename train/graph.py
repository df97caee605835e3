"""The corpus of claim graphs as training windows: what the claim heads are to say of each word and each pair of words."""
import json
import os
import random

import conllu
import paths
import shapes
from data import IGNORED, MAX_PIECES, SMALL_WORDS, encode, invented_name

FACTUALITIES = ('CT+', 'PR+', 'PS+', 'U', 'PS-', 'PR-', 'CT-')
KINDS = ('asserted', 'denied', 'feared', 'planned', 'threatened', 'demanded', 'conditional', 'undecided', 'attempted',
         'hypothetical', 'unproven')
CUES = ('said', 'claimed', 'indicated', 'believed', 'denied', 'feared', 'demanded', 'planned', 'threatened', 'asked', 'promised')
MENTIONS = ('person', 'org', 'group', 'force', 'country', 'place', 'time', 'quantity', 'thing')
ROLES = ('actor', 'recipient', 'theme', 'place', 'time', 'number', 'instrument', 'office',      # to a mention
         'purpose', 'cause', 'condition', 'content', 'hangs',                                   # to a node
         'source', 'said')                                                                      # of an attribution: to a mention, to words
SAID = ROLES.index('said')
NONE = 'O'
HIDDEN_WORDS = 0.03


def classes(ontology, reports):
    """The classes of the claim heads by section, from data/ontology; the ways between words from training reports."""
    types = list(_fields(os.path.join(ontology, 'plover.txt')))
    names = list(dict.fromkeys(name for name, _ in types)) + ['OTHER']
    return {'event': [NONE] + names,
            'mode': [f'{name}/{mode}' for name, mode in types] + ['OTHER/-'],
            'state': [NONE] + [f'{family}/{value}' for family, value in _fields(os.path.join(ontology, 'offices.txt'))],
            'cue': [NONE] + list(CUES),
            'factuality': list(FACTUALITIES),
            'kind': list(KINDS),
            'mention': [NONE] + list(MENTIONS),
            'office': [NONE, 'office'],
            'role': list(ROLES),
            'path': paths.classes(reports)}


def _fields(path):
    with open(path, encoding='utf-8') as file:
        for line in file:
            fields = line.split()
            if line[0] not in '# \n' and len(fields) > 1:
                yield fields[0], fields[1]


def read(path, split=None):
    """The reports of an export (bench/Tocsin.Corpus), all or those of a split."""
    with open(path, encoding='utf-8') as file:
        reports = [json.loads(line) for line in file]
    return [report for report in reports if split is None or report['split'] == split]


class Word:
    """A word of a window: what the encoder takes of it, and its place in the report (None for what stands before the window)."""

    def __init__(self, form, gap, at):
        self.form, self.gap, self.at = form, gap, at


class GraphWindows:
    """Draws the windows of an epoch from reports."""

    def __init__(self, reports, pieces, labels, rng: random.Random):
        self.reports, self.pieces, self.labels, self.rng = reports, pieces, labels, rng

    def epoch(self, max_pieces):
        """Batches that hold every sentence once: lists of examples of about the same length."""
        examples = [self.example(report, first, end) for report in self.reports for first, end in self._cuts(report)]
        examples.sort(key=lambda e: len(e['pieces']) + 12 * self.rng.random())
        batches, batch = [], []
        for example in examples:
            longest = max(len(example['pieces']), max((len(e['pieces']) for e in batch), default=0))
            if batch and longest * (len(batch) + 1) > max_pieces:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
        self.rng.shuffle(batches)
        return batches

    def _cuts(self, report):
        """Runs of whole sentences, by number of word."""
        starts = sentence_starts(report)
        at = 0
        while at < len(starts) - 1:
            draw = self.rng.random()
            most = 1 if draw < 0.3 else self.rng.randint(2, 4) if draw < 0.5 else 100
            end, size = at, 0
            while end < len(starts) - 1 and end - at < most:
                more = self._size(report, starts[end], starts[end + 1])
                if size + more > MAX_PIECES - 40 and end > at:
                    break
                size, end = size + more, end + 1
            yield starts[at], starts[end]
            at = end

    def _size(self, report, first, end):
        return sum(len(self.pieces.of_word(form)) for form in report['words'][first:end])

    def example(self, report, first, end, varied=True):
        """A window as the model learns it, varied by chance; the title stands before it half of the time."""
        words = [Word(report['words'][at], report['gaps'][at], at) for at in range(first, end)]
        words[0].gap = conllu.BLANK
        if first and (not varied or self.rng.random() < 0.5):
            words = title_of(report) + words
        if varied:
            self._vary(words, report)
        while sum(len(self.pieces.of_word(word.form)) for word in words) > MAX_PIECES:
            words.pop()
        example = encode(words, self.pieces)
        example['sentence'] = [-1] + [report['sentences'][word.at] for word in words]
        if varied:
            for start, stop in zip(example['words'][1:], example['words'][2:]):
                if self.rng.random() < HIDDEN_WORDS:
                    example['pieces'][start:stop] = [self.pieces.mask] * (stop - start)
        self._label(example, report, words)
        return example

    def _vary(self, words, report):
        rng = self.rng
        if rng.random() < 0.2:
            self._rename(words, report)
        if rng.random() < 0.2:
            curly = rng.random() < 0.6
            opened = False
            for word in words:
                if word.form in ('"', '“', '”', "''", '``'):
                    opened = not opened
                    word.form = ('“' if opened else '”') if curly else '"'
                else:
                    word.form = word.form.replace("'", '’') if curly else word.form.replace('’', "'")
        draw = rng.random()
        if draw < 0.15:
            for word in words[1:]:
                word.gap = conllu.LINE if word.gap == conllu.BLANK else word.gap
        draw = rng.random()
        if draw < 0.10:
            change = str.upper
        elif draw < 0.16:
            change = str.lower
        elif draw < 0.20:
            change = lambda form: form if form in SMALL_WORDS else form[0].upper() + form[1:]
        else:
            return
        for word in words:
            if not shapes.is_address(word.form):
                word.form = change(word.form)

    def _rename(self, words, report):
        """Puts invented names in the place of persons' last names, so that the words around them count."""
        by_place = {word.at: word for word in words}
        named = {}
        for mention in report['mentions']:
            if mention['kind'] != 'person':
                continue
            for at in range(mention['first'], mention['end']):
                word = by_place.get(at)
                if word and at == mention['end'] - 1 and word.form.isalpha() and word.form[0].isupper() and len(word.form) > 3 \
                        and mention['end'] - mention['first'] > 1:
                    named.setdefault(word.form, invented_name(self.rng))
        for word in words:
            word.form = named.get(word.form, word.form)

    def _label(self, example, report, words):
        number = self.labels.number
        row_of = {word.at: row for row, word in enumerate(words, 1)}
        rows = len(words) + 1
        fill = lambda value: [IGNORED] + [value] * (rows - 1)
        for section in ('event', 'state', 'cue', 'mention', 'office'):
            example[section] = fill(0)
        for section in ('mode', 'factuality', 'kind', 'antecedent'):
            example[section] = fill(IGNORED)
        arcs, starts = [], set()

        def told(row, factuality, kind):
            if example['factuality'][row] == IGNORED:
                example['factuality'][row] = number['factuality'][factuality]
                example['kind'][row] = number['kind'][kind]

        # The deed first: what is a part of it is no part of the state that it brings about ("arrested": the one who is detained is whom
        # it hits), which takes its parts from the deed.
        parts = {}
        for node in sorted(report['nodes'], key=lambda node: node['type'][0].islower()):
            row = row_of.get(node['word'])
            if not row:
                continue
            name = f"{node['type']}/{node['mode']}"
            if node['type'][0].isupper():
                if example['event'][row] > 0 and node['type'] == 'OTHER':
                    continue
                example['event'][row] = number['event'][node['type']]
                example['mode'][row] = number['mode'].get(name, number['mode'][node['type'] + '/-'])
            else:
                example['state'][row] = number['state'].get(name, number['state'].get(node['type'] + '/-', 0))
            if report.get('partial'):
                continue
            told(row, node['factuality'], node['kind'])
            starts.add(row)
            taken = parts.setdefault(row, set())
            own = [(row_of[word], number['role'][role]) for role, word in node['arcs'] if word in row_of]
            arcs += [(row, to, role) for to, role in own if node['type'][0].isupper() or to not in taken]
            taken.update(to for to, _ in own)
        for said in report['attributions']:
            row = row_of.get(said['word'])
            if not row:
                continue
            example['cue'][row] = number['cue'][said['kind']]
            told(row, said['factuality'], said['manner'])
            starts.add(row)
            arcs += [(row, row_of[word], number['role']['source']) for word in said['sources'] if word in row_of]
            for first, end in said['contents']:
                arcs += [(row, row_of[at], SAID) for at in range(first, end) if at in row_of]
        last = {}
        for mention in sorted(report['mentions'], key=lambda m: (m['head'], m['first'])):
            row = row_of.get(mention['head'])
            if not row:
                continue
            if mention['kind'] == 'office':
                example['office'][row] = 1
                continue
            if example['mention'][row] == 0:
                example['mention'][row] = number['mention'][mention['kind']]
                if mention['kind'] not in ('time', 'quantity'):
                    example['antecedent'][row] = last.get(mention['entity'], 0)
                    last[mention['entity']] = row
        if report.get('partial'):
            # Only one word of the sentence is labelled (an example of the lexicon): the others say nothing.
            named = {row_of[node['word']] for node in report['nodes'] if node['word'] in row_of}
            for section in ('event', 'state', 'cue', 'mention', 'office'):
                for row in range(rows):
                    if row not in named or section not in ('event', 'state') or not example[section][row]:
                        example[section][row] = IGNORED
        example['starts'] = sorted(starts)
        example['arcs'] = sorted(set(arcs))
        example['paths'] = ways(example['starts'], [word.at for word in words], report, number['path'])


def ways(starts, places, report, numbers):
    """The class of the way from each start (a row) to each word of a window, given the words' places in the report."""
    heads, relations, sentences = report['heads'], report['relations'], report['sentences']
    near = numbers[paths.NEAR]
    return [[numbers.get(paths.path(places[start - 1], at, heads, relations, sentences), near) for at in places] for start in starts]


def sentence_starts(report):
    """First words of the sentences, and the number of words."""
    sentences = report['sentences']
    return [at for at in range(len(sentences)) if at == 0 or sentences[at] != sentences[at - 1]] + [len(sentences)]


def title_of(report, most=40):
    """The words of the title, if the report has one of at most so many words."""
    if report['kinds'][:1] != 'T':
        return []
    words = [Word(report['words'][at], report['gaps'][at], at) for at in range(len(report['words'])) if report['lines'][at] == 0]
    return words if len(words) <= most else []
