"""The shape of words: what an uncased encoder does not see. The runtime has the same rules in C#."""
import unicodedata

(NONE, LOWER, CAPITALISED, ONE_UPPER, CAPITALS, MIXED, DIGITS, NUMBER, LETTERS_DIGITS, FINAL, PUNCTUATION, QUOTE, BRACKET,
 SYMBOL, ADDRESS, UNCASED, IN_CAPITALS, IN_TITLE, IN_LOWER) = range(19)
COUNT = 19

FINALS = frozenset('.!?…')
QUOTES = frozenset('"\'`´“”„‟‘’‚‛«»‹›′″')
BRACKETS = frozenset('()[]{}<>')
ENDINGS = ('.com', '.org', '.net', '.gov', '.edu', '.html', '.htm', '.pdf')


def of_word(form):
    """The shape of a word by itself (0 to 15)."""
    if is_address(form):
        return ADDRESS
    categories = [unicodedata.category(c) for c in form]
    upper = sum(c in ('Lu', 'Lt') for c in categories)
    lower = sum(c == 'Ll' for c in categories)
    letters = sum(c[0] == 'L' for c in categories)
    digits = sum(c[0] == 'N' for c in categories)
    if letters == 0:
        return _without_letters(form, categories, digits)
    if digits:
        return LETTERS_DIGITS
    if upper + lower == 0:
        return UNCASED
    if upper == 0:
        return LOWER if all(c[0] in 'LM' or x in "'’-." for x, c in zip(form, categories)) else MIXED
    if upper == 1 and lower == 0:
        return ONE_UPPER
    if lower == 0:
        return CAPITALS
    first = next(c for c in categories if c[0] == 'L')
    return CAPITALISED if upper == 1 and first in ('Lu', 'Lt') else MIXED


def _without_letters(form, categories, digits):
    if digits:
        return DIGITS if digits == len(form) else NUMBER
    if all(c in FINALS for c in form):
        return FINAL
    if all(c in QUOTES for c in form):
        return QUOTE
    if all(c in BRACKETS for c in form):
        return BRACKET
    return PUNCTUATION if all(c[0] == 'P' for c in categories) else SYMBOL


def is_address(form):
    """A web or mail address, an @handle or a #tag."""
    low = form.lower()
    if '://' in low or (low.startswith('www.') and len(low) > 4):
        return True
    at = low.find('@')
    if at > 0 and '.' in low[at:]:
        return True
    if low[0] in '@#' and len(low) > 1 and (low[1] == '_' or unicodedata.category(low[1])[0] == 'L'):
        return True
    return any(low.endswith(e) and len(low) > len(e) for e in ENDINGS)


def of_block(forms):
    """The kind of a block (the words between two line breaks): IN_CAPITALS, IN_TITLE, IN_LOWER or NONE."""
    words = capitals = long_words = titled = with_upper = 0
    for form in forms:
        upper = lower = 0
        first = None
        for c in form:
            category = unicodedata.category(c)
            if category in ('Lu', 'Lt'):
                upper += 1
            elif category == 'Ll':
                lower += 1
            else:
                continue
            if first is None:
                first = category
        if upper + lower < 2:
            continue
        words += 1
        capitals += lower == 0
        with_upper += upper > 0
        if upper + lower >= 4:
            long_words += 1
            titled += first != 'Ll'
    if words >= 3 and capitals >= 0.7 * words:
        return IN_CAPITALS
    if long_words >= 4 and titled >= 0.8 * long_words:
        return IN_TITLE
    if words >= 8 and with_upper == 0:
        return IN_LOWER
    return NONE


def of_words(forms, gaps):
    """The shapes of consecutive words; a gap of 2 or 3 before a word starts a block."""
    shapes = [of_word(form) for form in forms]
    start = 0
    for end in range(1, len(forms) + 1):
        if end == len(forms) or gaps[end] >= 2:
            block = of_block(forms[start:end])
            if block:
                for i in range(start, end):
                    if LOWER <= shapes[i] <= MIXED:
                        shapes[i] = block
            start = end
    return shapes
