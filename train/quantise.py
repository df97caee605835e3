"""Fixed steps of the int8 products, set once on training text."""
import random

import torch

import data


def calibrate(model, documents, pieces, labels, seed, windows=160):
    """Sets the step and zero of every product's input from training windows, then turns int8 on."""
    rng = random.Random(seed)
    sample = data.Windows([rng.choice(documents) for _ in range(windows // 2)], pieces, labels, rng)
    batches = sample.epoch(3000)
    rng.shuffle(batches)
    training = model.training
    model.eval()
    for product in model.products().values():
        product.quantised, product.observed = False, []
    with torch.no_grad():
        for batch in batches[:windows // 4]:
            model(data.collate(batch))
    for product in model.products().values():
        low, high = best_range(torch.cat([seen.float().reshape(-1) for seen in product.observed]))
        product.scale.fill_((high - low) / 255)
        product.zero.fill_(int(round(-low / ((high - low) / 255))))
        product.quantised, product.observed = True, None
    model.train(training)


def best_range(values):
    """The range, 0 in it, that loses least: the mean squared error of rounding and clipping over shrunken ranges."""
    low, high = min(values.min().item(), 0.0), max(values.max().item(), 1e-3)
    best = None
    for below in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2):
        for above in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1):
            step = (high * above - low * below) / 255
            zero = round(-low * below / step)
            error = (torch.fake_quantize_per_tensor_affine(values, step, zero, 0, 255) - values).pow(2).mean().item()
            if best is None or error < best[0]:
                best = error, low * below, high * above
    return best[1], best[2]
