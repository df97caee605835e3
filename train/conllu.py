"""Treebank documents: words, trees, what stands in the text before each word, and names."""
import re
from dataclasses import dataclass, field

# Kinds of GUM documents whose texts stand under CC BY or CC BY-SA (LICENSE-GUM.txt). The others may not train.
GUM_LICENSED = ('academic', 'bio', 'court', 'interview', 'news', 'voyage')

NOTHING, SPACE, LINE, BLANK = range(4)  # gaps, as in the contract of the model


@dataclass
class Word:
    """A syntactic word of a treebank."""
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int       # 1-based in the sentence, 0 the root
    deprel: str
    misc: str
    gap: int        # what stands before it in the text


@dataclass
class Sentence:
    """A sentence; names are BIO tags or None where the set has none."""
    id: str
    words: list
    names: list = None


@dataclass
class Document:
    """A document and its sentences in order."""
    id: str
    sentences: list = field(default_factory=list)


def read(path):
    """All documents of a CoNLL-U file."""
    documents, rows, new_paragraph, new_document, sentence_id = [], [], False, None, ''
    space_before = True
    with open(path, encoding='utf-8') as file:
        for line in list(file) + ['\n']:
            line = line.rstrip('\n')
            if line.startswith('#'):
                body = line[1:].strip()
                if body.startswith('newdoc'):
                    new_document = body.partition('=')[2].strip() or f'document {len(documents)}'
                elif re.match(r'newpar\b', body):
                    new_paragraph = True
                elif body.startswith('sent_id'):
                    sentence_id = body.partition('=')[2].strip()
            elif line:
                rows.append(line.split('\t'))
            elif rows:
                if new_document is not None or not documents:
                    documents.append(Document(new_document or 'document'))
                    gap = BLANK
                else:
                    gap = BLANK if new_paragraph else SPACE if space_before else NOTHING
                words, space_before = _words(rows, gap)
                documents[-1].sentences.append(Sentence(sentence_id, words))
                rows, new_paragraph, new_document = [], False, None
    return documents


def _words(rows, gap):
    words, inside, space_after_token = [], 0, True
    for row in rows:
        if '.' in row[0]:
            continue
        space = 'SpaceAfter=No' not in row[9].split('|')
        if '-' in row[0]:
            inside, space_after_token = int(row[0].split('-')[1]), space
            continue
        number = int(row[0])
        words.append(Word(*row[1:6], int(row[6]), row[7], row[9], gap))
        if number < inside:
            gap = NOTHING
        else:
            gap = SPACE if (space_after_token if number == inside else space) else NOTHING
    return words, gap == SPACE


def kind(document):
    """The kind of a GUM document, e.g. news."""
    return document.id.split('_')[1]


def add_names(documents, path):
    """Puts the BIO tags of a file of the same sentences to the documents; returns how many sentences got them."""
    tags, sentence_id, rows = {}, None, []
    with open(path, encoding='utf-8') as file:
        for line in list(file) + ['\n']:
            line = line.rstrip('\n')
            if line.startswith('# ') and ' = ' in line and not rows:
                if line.startswith('# sent_id'):
                    sentence_id = line.partition('=')[2].strip()
            elif line.strip():
                token, _, tag = line.rpartition('\t')
                rows.append((token, tag))
            elif rows:
                tags[sentence_id], rows = rows, []
    found = 0
    for document in documents:
        for sentence in document.sentences:
            rows = tags.get(sentence.id)
            if rows and [token for token, _ in rows] == [word.form for word in sentence.words]:
                sentence.names = [tag for _, tag in rows]
                found += 1
    return found


PERSON_INNER = ('-', '.', 'de', 'van', 'von', 'al', 'el', 'la', 'bin')
INNER = PERSON_INNER + ('of', 'the', 'and', 'for', '&', "'s")
GUM_NAMES = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC'}


def add_gum_names(documents):
    """Names of GUM documents from the mentions in MISC: mentions with a proper noun as head, cut to the name."""
    for document in documents:
        for sentence in document.sentences:
            sentence.names = _gum_names(sentence.words)


def _gum_names(words):
    mentions, open_mentions = [], []
    for i, word in enumerate(words):
        found = re.search(r'(?:^|\|)Entity=([^|]*)', word.misc)
        if not found:
            continue
        for opening, body, closing in re.findall(r'(\(?)([^()]+)(\)?)', found.group(1)):
            key, kind_of = body.split('-')[0], body.split('-')[1] if opening else ''
            if opening:
                open_mentions.append((key, kind_of, i))
            if closing:
                for j in range(len(open_mentions) - 1, -1, -1):
                    if open_mentions[j][0] == key:
                        mentions.append((open_mentions[j][2], i, open_mentions[j][1]))
                        del open_mentions[j]
                        break
    tags = ['O'] * len(words)
    for start, end, kind_of in sorted(mentions, key=lambda m: (m[0] - m[1], m[0])):
        if kind_of not in GUM_NAMES:
            continue
        heads = [i for i in range(start, end + 1) if not start <= words[i].head - 1 <= end]
        if len(heads) != 1 or words[heads[0]].upos != 'PROPN':
            continue
        first = last = heads[0]
        small = PERSON_INNER if kind_of == 'person' else INNER
        while first > start and _in_name(words[first - 1], small):
            first -= 1
        while last < end and _in_name(words[last + 1], small):
            last += 1
        while words[first].upos in ('ADP', 'DET', 'CCONJ', 'PUNCT'):
            first += 1
        while words[last].upos in ('ADP', 'DET', 'CCONJ', 'PUNCT'):
            last -= 1
        if all(tag == 'O' for tag in tags[first:last + 1]):
            tags[first:last + 1] = ['B-' + GUM_NAMES[kind_of]] + ['I-' + GUM_NAMES[kind_of]] * (last - first)
    return tags


def _in_name(word, small):
    """Whether a word continues a name: a capitalised word or number, or a small word inside one."""
    if word.form[0].isupper() or word.form[0].isdigit():
        return word.upos != 'DET'
    return word.form.lower() in small
