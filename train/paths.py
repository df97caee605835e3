"""How two words of a sentence hang together in its tree: a short name, the same in training and in the runtime."""
from collections import Counter

FAR, NEAR = 'far', 'near'   # in different sentences; in one sentence, by a longer way
RARE = 3


def path(i, j, heads, relations, sentences):
    """The way from word i to word j. Heads are numbers of words, negative for a root or a word that is not there."""
    if sentences[i] != sentences[j]:
        return FAR
    up_i, up_j = heads[i], heads[j]
    if up_j == i:
        return f'd {relations[j]}'
    if up_i == j:
        return f'u {relations[i]}'
    if up_i >= 0 and up_i == up_j:
        return f's {relations[i]} {relations[j]}'
    if up_j >= 0 and heads[up_j] == i:
        return f'dd {relations[up_j]} {relations[j]}'
    if up_i >= 0 and heads[up_i] == j:
        return f'uu {relations[i]} {relations[up_i]}'
    if up_i >= 0 and heads[up_i] >= 0 and heads[up_i] == up_j:
        return f'us {relations[i]} {relations[up_i]} {relations[j]}'
    if up_i >= 0 and up_j >= 0 and heads[up_j] == up_i:
        return f'sd {relations[i]} {relations[up_j]} {relations[j]}'
    return NEAR


def classes(reports):
    """The ways that true arcs of training reports take, commonest first."""
    seen = Counter()
    for report in reports:
        key = report['heads'], report['relations'], report['sentences']
        for node in report['nodes']:
            seen.update(path(node['word'], word, *key) for _, word in node['arcs'])
        for said in report['attributions']:
            seen.update(path(said['word'], word, *key) for word in said['sources'])
            seen.update(path(said['word'], at, *key) for first, end in said['contents'] for at in range(first, end))
    kept = [name for name, count in sorted(seen.items(), key=lambda item: (-item[1], item[0])) if count >= RARE]
    return [FAR, NEAR] + [name for name in kept if name not in (FAR, NEAR)]
