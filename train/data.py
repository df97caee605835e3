"""Windows of consecutive sentences as training examples, varied in case, signs, line breaks and names."""
import dataclasses
import os
import random

import torch

import conllu
import lemmas
import shapes
from labels import Labels

MAX_PIECES = 254
MAX_TITLE = 40      # words
IGNORED = -100
HIDDEN_WORDS = 0.03     # share of words that the model does not see, so that it reads from what stands around
SMALL_WORDS = frozenset('a an and as at but by for from in into of on or over the to with'.split())


def training_documents(corpora, gum_names=True):
    """The documents that may train: EWT with UNER's names, and GUM's documents under free licences."""
    documents = conllu.read(os.path.join(corpora, 'treebank', 'en_ewt-train.conllu'))
    conllu.add_names(documents, os.path.join(corpora, 'ner', 'uner_ewt-train.bio'))
    gum = [d for d in conllu.read(os.path.join(corpora, 'treebank', 'en_gum-train.conllu'))
           if conllu.kind(d) in conllu.GUM_LICENSED]
    if gum_names:
        conllu.add_gum_names(gum)
    return documents + gum


def measuring_documents(corpora, name):
    """The dev set of a treebank; ewt comes with UNER's names."""
    documents = conllu.read(os.path.join(corpora, 'treebank', f'en_{name}-dev.conllu'))
    if name == 'ewt':
        conllu.add_names(documents, os.path.join(corpora, 'ner', 'uner_ewt-dev.bio'))
    return documents


@dataclasses.dataclass
class Token:
    """A word in a window; head is a row of the window (0 the root), None where it lies outside."""
    form: str
    gap: int
    word: conllu.Word
    sentence: int
    head: int
    name: str
    starts: bool


def tokens_of(sentences, limit=None):
    """The tokens of consecutive sentences; of the last one only `limit` words where given."""
    tokens = []
    for number, sentence in enumerate(sentences):
        base = len(tokens)
        cut = limit if limit is not None and number == len(sentences) - 1 else len(sentence.words)
        for i, word in enumerate(sentence.words[:cut]):
            if cut < len(sentence.words):
                head = None
            else:
                head = 0 if word.head == 0 else base + word.head
            tokens.append(Token(word.form, word.gap, word, number, head, sentence.names[i] if sentence.names else None, i == 0))
    return tokens


class Windows:
    """Draws the windows of an epoch from documents."""

    def __init__(self, documents, pieces, labels: Labels, rng: random.Random):
        self.documents, self.pieces, self.labels, self.rng = documents, pieces, labels, rng
        self.name_words = {'PER': [], 'ORG': [], 'LOC': []}
        for document in documents:
            for sentence in document.sentences:
                for word, name in zip(sentence.words, sentence.names or []):
                    if name[0] == 'B' and word.form.isalpha() and len(word.form) > 3:
                        self.name_words[name[2:]].append(word.form)

    def epoch(self, max_pieces):
        """Batches that hold every sentence once: lists of examples of about the same length."""
        examples = [self.example(*self._under_title(document, *cut)) for document in self.documents
                    for cut in self._cuts(document.sentences)]
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

    def _under_title(self, document, sentences, limit):
        """Now and then with the document's first sentence before it, as the runtime puts a title before later windows."""
        title = document.sentences[0]
        if sentences[0] is title or len(title.words) > MAX_TITLE or self.rng.random() > 0.3:
            return sentences, limit
        shown = [dataclasses.replace(sentences[0], words=[dataclasses.replace(sentences[0].words[0], gap=conllu.BLANK)]
                                     + sentences[0].words[1:])] + sentences[1:]
        size = sum(self._size(sentence) for sentence in [title] + shown)
        return ([title] + shown if size <= MAX_PIECES else sentences), limit

    def _cuts(self, sentences):
        at = 0
        while at < len(sentences):
            draw = self.rng.random()
            most = 1 if draw < 0.2 else self.rng.randint(2, 4) if draw < 0.45 else len(sentences)
            end, size = at, 0
            while end < len(sentences) and end - at < most:
                more = self._size(sentences[end])
                if size + more > MAX_PIECES:
                    break
                size, end = size + more, end + 1
            limit, shown = None, end
            if end < len(sentences) and (end == at or (end - at < most and self.rng.random() < 0.6)):
                limit = 0
                for word in sentences[end].words:
                    size += len(self.pieces.of_word(word.form))
                    if size > MAX_PIECES:
                        break
                    limit += 1
                if limit:
                    shown = end + 1
                else:
                    limit = None
            yield sentences[at:shown], limit
            at = max(end, at + 1)

    def _size(self, sentence):
        return sum(len(self.pieces.of_word(word.form)) for word in sentence.words)

    def example(self, sentences, limit=None):
        """A window as the model learns it, varied by chance."""
        rng = self.rng
        tokens = self._varied(tokens_of(sentences, limit))
        if sum(len(self.pieces.of_word(token.form)) for token in tokens) > MAX_PIECES:
            tokens = tokens_of(sentences, limit)
        example = encode(tokens, self.pieces, self.labels)
        for start, end in zip(example['words'][1:], example['words'][2:]):
            if rng.random() < HIDDEN_WORDS:
                example['pieces'][start:end] = [self.pieces.mask] * (end - start)
        return example

    def _varied(self, tokens):
        rng = self.rng
        if tokens[-1].sentence == 0 and tokens[-1].head is not None and rng.random() < 0.12:
            _drop_final(tokens)
        if rng.random() < 0.25:
            self._rename(tokens)
        _vary_signs(tokens, rng)
        _vary_breaks(tokens, rng)
        _vary_case(tokens, rng)
        return tokens

    def _rename(self, tokens):
        """Puts other or invented names in the place of names, so that the words around them count."""
        spans, start = [], None
        for i, token in enumerate(tokens + [None]):
            name = token.name if token else None
            if start is not None and not (name and name[0] == 'I'):
                spans.append((start, i))
                start = None
            if name and name[0] == 'B':
                start = i
        for start, end in spans:
            kind = tokens[start].name[2:]
            if self.rng.random() < 0.5 or (kind != 'PER' and end - start > 1):
                continue
            for token in tokens[start:end]:
                if token.word.xpos == 'NNP' and token.form.isalpha() and len(token.form) > 2 and token.form[0].isupper():
                    known = self.name_words[kind] and self.rng.random() < 0.4
                    token.form = self.rng.choice(self.name_words[kind]) if known else invented_name(self.rng)
                    token.word = dataclasses.replace(token.word, lemma=token.form)


def invented_name(rng):
    """A name nobody bears, from syllables."""
    name = ''
    for _ in range(rng.randint(1, 3)):
        name += rng.choice(('', 'b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'kh', 'sh', 'br', 'kr', 'st'))
        name += rng.choice(('a', 'a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'ia'))
        name += rng.choice(('', '', 'n', 'r', 'l', 's', 'm', 'k', 't', 'nd', 'rt'))
    if len(name) < 3:
        name += rng.choice(('ne', 'rov', 'lak', 'din', 'ton'))
    return name.capitalize()


def _drop_final(tokens):
    last = len(tokens)
    if last > 2 and tokens[-1].word.upos == 'PUNCT' and all(token.head != last for token in tokens):
        tokens.pop()


def _vary_signs(tokens, rng):
    if rng.random() < 0.15:
        curly = rng.random() < 0.6
        opened = False
        for token in tokens:
            if token.form in ('"', '“', '”', "''", '``'):
                opened = not opened
                token.form = ('“' if opened else '”') if curly else '"'
            elif token.word.upos not in ('SYM', 'X'):
                token.form = token.form.replace("'", '’') if curly else token.form.replace('’', "'")
    if rng.random() < 0.15:
        dash = rng.choice(('--', '–', '—', '-'))
        for i, token in enumerate(tokens):
            spaced = token.gap and i + 1 < len(tokens) and tokens[i + 1].gap
            if token.form in ('--', '–', '—') or (token.form == '-' and spaced):
                token.form = dash


def _vary_breaks(tokens, rng):
    """Paragraphs by single line breaks, and lines broken at a width: a line break alone decides nothing."""
    draw = rng.random()
    if draw < 0.15:
        for token in tokens[1:]:
            if token.gap == conllu.BLANK:
                token.gap = conllu.LINE
    elif draw < 0.32:
        width, column = rng.randint(40, 90), rng.randint(0, 60)
        for token in tokens[1:]:
            column += len(token.form) + (token.gap == conllu.SPACE)
            if token.gap == conllu.BLANK:
                column = 0
            elif token.gap == conllu.SPACE and column > width:
                token.gap, column = conllu.LINE, len(token.form)


def _vary_case(tokens, rng):
    draw = rng.random()
    if draw < 0.12:
        change = str.upper
    elif draw < 0.18:
        change = str.lower
    elif draw < 0.23:
        keep = SMALL_WORDS if rng.random() < 0.6 else ()
        first = True
        titled = True
        for token in tokens:
            if token.gap >= conllu.LINE:
                first, titled = True, rng.random() < 0.5
            if titled and (first or token.form not in keep) and token.form[:1].isalpha():
                token.form = token.form[0].upper() + token.form[1:]
            first = False
        return
    else:
        return
    for token in tokens:
        if not shapes.is_address(token.form):
            token.form = change(token.form)


def encode(tokens, pieces, labels=None):
    """Inputs of a window, and with labels what the heads are to say (row 0 is the root)."""
    forms, gaps = [token.form for token in tokens], [token.gap for token in tokens]
    word_shapes = shapes.of_words(forms, gaps)
    example = {'pieces': [pieces.start], 'shapes': [0], 'gaps': [0], 'words': [0]}
    for form, shape, gap in zip(forms, word_shapes, gaps):
        ids = pieces.of_word(form)
        example['words'].append(len(example['pieces']))
        example['pieces'] += ids
        example['shapes'] += [shape] * len(ids)
        example['gaps'] += [gap] + [0] * (len(ids) - 1)
    example['pieces'].append(pieces.end)
    example['shapes'].append(0)
    example['gaps'].append(0)
    if labels is None:
        return example
    number = labels.number
    none = [IGNORED]
    example['sentence'] = [-1] + [token.sentence for token in tokens]
    example['boundary'] = none + [int(token.starts) for token in tokens]
    example['upos'] = none + [number['upos'][token.word.upos] for token in tokens]
    example['xpos'] = none + [number['xpos'].get(token.word.xpos, IGNORED) for token in tokens]
    example['feats'] = none + [number['feats'].get(token.word.feats, IGNORED) for token in tokens]
    example['lemma'] = none + [number['lemma'].get(lemmas.script(token.form, token.word.lemma, token.word.upos), IGNORED)
                               for token in tokens]
    example['names'] = none + [number['names'][token.name] if token.name else IGNORED for token in tokens]
    example['head'] = none + [IGNORED if token.head is None else token.head for token in tokens]
    example['deprel'] = none + [IGNORED if token.head is None else number['deprel'].get(token.word.deprel, IGNORED)
                                for token in tokens]
    return example


LISTS = ('starts', 'arcs', 'paths')     # stay lists: places in the window
PADDING = {'sentence': -2, 'pieces': 0, 'shapes': 0, 'gaps': 0, 'words': 0}


def collate(examples):
    """A batch of windows, padded, as tensors; 'mask' marks real pieces."""
    batch = {}
    for key in examples[0]:
        rows = [e[key] for e in examples]
        if key in LISTS:
            batch[key] = rows
            continue
        width = max(map(len, rows))
        batch[key] = torch.tensor([row + [PADDING.get(key, IGNORED)] * (width - len(row)) for row in rows])
    lengths = torch.tensor([len(e['pieces']) for e in examples])
    batch['mask'] = torch.arange(batch['pieces'].shape[1])[None] < lengths[:, None]
    return batch
