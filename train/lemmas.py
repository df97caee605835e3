"""Lemma scripts: how a form becomes its lemma, C|P|S or =TEXT (see labels.txt in the contract)."""


def cased(form, case):
    """The form by the case part of a script."""
    if case == 'l':
        return form.lower()
    return form[:1].upper() + form[1:].lower() if case == 'c' else form


def script(form, lemma, upos):
    """The script that makes the lemma of the form; None where there is no lemma."""
    if lemma == '_' and form != '_':
        return None
    best = None
    for case in 'kcl' if upos == 'PROPN' else 'lkc':
        base = cased(form, case)
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        if same == 0:
            continue
        cost = len(base) + len(lemma) - 2 * same
        if best is None or cost < best[0]:
            best = cost, f'{case}|0:|{len(base) - same}:{_escape(lemma[same:])}'
    return best[1] if best else '=' + _escape(lemma)


def apply(rule, form):
    """The lemma of a form by a script."""
    if rule[0] == '=':
        return _unescape(rule[1:])
    case, _, end = rule.split('|', 2)
    base = cased(form, case)
    count, _, text = end.partition(':')
    if int(count) > len(base):
        return base
    return base[:len(base) - int(count)] + _unescape(text)


def _escape(text):
    return ''.join('\\' + c if c in '|:=\\' else c for c in text)


def _unescape(text):
    out, i = '', 0
    while i < len(text):
        if text[i] == '\\':
            i += 1
        out += text[i]
        i += 1
    return out
