"""WordPieces of words, as BERT's uncased tokeniser makes them. The runtime has the same rules in C#."""
import unicodedata

MAX_PIECES_OF_WORD = 16
MAX_CHUNK = 100


class Pieces:
    """Words to piece ids with the vocabulary of the encoder."""

    def __init__(self, path):
        with open(path, encoding='utf-8') as file:
            self.names = file.read().split('\n')
        if self.names[-1] == '':
            self.names.pop()
        self._ids = {name: i for i, name in enumerate(self.names)}
        self.unknown, self.start, self.end, self.mask = (self._ids[name] for name in ('[UNK]', '[CLS]', '[SEP]', '[MASK]'))
        self._known = {}

    def of_word(self, form):
        """The piece ids of a word, 1 to 16."""
        found = self._known.get(form)
        if found is None:
            found = [piece for chunk in chunks(form) for piece in self._of_chunk(chunk)][:MAX_PIECES_OF_WORD]
            found = self._known[form] = found or [self.unknown]
        return found

    def _of_chunk(self, chunk):
        if len(chunk) > MAX_CHUNK:
            return [self.unknown]
        found, start = [], 0
        while start < len(chunk):
            for end in range(len(chunk), start, -1):
                piece = self._ids.get(('##' if start else '') + chunk[start:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            start = end
        return found


def chunks(form):
    """The parts of a word before WordPiece: no marks, lower case, signs and CJK characters on their own."""
    found, current = [], ''
    for c in unicodedata.normalize('NFD', form):
        category = unicodedata.category(c)
        if category == 'Mn' or c == '\ufffd':
            continue
        if c.isspace():
            found.append(current)
            current = ''
        elif category in ('Cc', 'Cf', 'Co', 'Cs'):
            continue
        elif _is_sign(c, category) or _is_cjk(ord(c)):
            found += [current, c.lower()]
            current = ''
        else:
            current += c.lower()
    found.append(current)
    return [chunk for chunk in found if chunk]


def _is_sign(c, category):
    return category[0] == 'P' or (c.isascii() and not c.isalnum())


def _is_cjk(code):
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF or 0x2A700 <= code <= 0x2B73F
            or 0x2B740 <= code <= 0x2B81F or 0x2B820 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)
