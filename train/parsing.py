"""Decoding: the best tree with one root, and names that begin before they go on. The runtime has the same in C#."""
import numpy as np


def best_tree(scores):
    """Heads (0 the root) of words 1..n for scores[dependent, head]; exactly one word hangs from the root."""
    n = len(scores)
    scores = scores.astype(np.float64).copy()
    scores[0, :] = 0
    heads = scores[1:].argmax(1)
    if (heads == 0).sum() == 1 and _is_tree(heads):
        return heads
    best = None
    for root in np.argsort(-scores[1:, 0])[:8] + 1:
        only = scores.copy()
        only[1:, 0] = -1e12
        only[root, 0] = scores[root, 0]
        tree = _edmonds(only)
        total = only[np.arange(1, n), tree].sum()
        if best is None or total > best[0]:
            best = total, tree
    return best[1]


def _is_tree(heads):
    for i in range(len(heads)):
        at, steps = i + 1, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def _edmonds(scores):
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -1e15)
    heads = np.concatenate([[0], scores[1:].argmax(1)])
    cycle = _cycle(heads)
    if cycle is None:
        return heads[1:]
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    into = scores[cycle][:, outside] - scores[cycle, heads[cycle]][:, None]
    small = np.full((len(outside) + 1, len(outside) + 1), -1e15)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[:-1, -1] = scores[np.ix_(outside, cycle)].max(1)
    small[-1, :-1] = into.max(0)
    inner = np.concatenate([[0], _edmonds(small)])
    result = heads.copy()
    for i, word in enumerate(outside[1:], 1):
        head = inner[i]
        result[word] = outside[head] if head < len(outside) else cycle[scores[word, cycle].argmax()]
    enter = outside[inner[-1]]
    broken = cycle[into[:, inner[-1]].argmax()]
    result[broken] = enter
    return result[1:]


def _cycle(heads):
    state = np.zeros(len(heads), int)
    state[0] = 2
    for start in range(1, len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return np.array(path[path.index(at):])
        for word in path:
            state[word] = 2
    return None


def best_names(logits, classes):
    """Tags by Viterbi over log-probabilities; I-X only after B-X or I-X."""
    logits = logits - np.log(np.exp(logits - logits.max(1, keepdims=True)).sum(1, keepdims=True)) - logits.max(1, keepdims=True)
    barred = np.array([[to[0] == 'I' and before[2:] != to[2:] for to in classes] for before in classes])
    step = np.where(barred, -1e9, 0.0)
    score = logits[0] + np.where([c[0] == 'I' for c in classes], -1e9, 0.0)
    back = []
    for row in logits[1:]:
        through = score[:, None] + step
        back.append(through.argmax(0))
        score = through.max(0) + row
    tags = [int(score.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]
