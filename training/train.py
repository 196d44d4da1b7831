"""Trains the coder: `python -m training.train --base FOLDER --out FILE`; `training.export` comes after it."""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from dragoman.extract.marking import Marked, Marker, load_marker

from .encoder import Coder, load_weights
from .examples import Habits, Presenter, collate, load_frames, show
from .labels import NOTHING, Labels, is_held_out, labels_of, targets_of
from .sentences.items import Item, load_items, load_plover_modes, load_rules

SEED = 20261127
# The encoder that training starts from: other weights would make another coder.
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# What each head counts for in the loss: the type is what all else hangs on.
WEIGHTS = {"type": 1.0, "status": 0.4, "lead": 0.2, "mode": 0.2, "code": 0.5}
SMOOTHING = 0.05
WARM_UP = 0.1
DECAY = 0.01


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print the figures on the held-out items and save the weights."""
    options = _options(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    items = load_items()
    labels = labels_of(load_plover_modes(), load_rules())
    marker = load_marker((options.base / "tokenizer.json").read_text(encoding="utf-8"))
    coder = Coder(labels.sizes())
    load_weights(coder, options.base / "model.safetensors", sha256=BASE_SHA256)
    trained = [item for item in items if not is_held_out(item)]
    kept = [item for item in items if is_held_out(item)]
    print(f"{len(trained)} items to train on, {len(kept)} held out", flush=True)
    train(coder, trained, labels=labels, marker=marker, options=options)
    figures = measure(coder, kept, labels=labels, marker=marker)
    print(json.dumps(figures), flush=True)
    torch.save({"weights": coder.state_dict(), "labels": labels, "figures": figures}, options.out)
    return 0


def train(
    coder: Coder, items: list[Item], *, labels: Labels, marker: Marker, options: argparse.Namespace
) -> None:
    """Train all weights on items, which come in another guise in every round."""
    chance = random.Random(options.seed)
    presenter = Presenter(marker=marker, frames=load_frames(), habits=Habits(), others=items, chance=chance)
    steps = options.rounds * -(-len(items) // options.batch)
    optimizer = torch.optim.AdamW(_groups(coder, options.rate), weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, steps))
    started = time.monotonic()
    for round_number in range(options.rounds):
        coder.train()
        total = 0.0
        for batch in _batches(items, presenter, size=options.batch):
            shown, chosen = zip(*batch, strict=True)
            # Half the bits make it 2.4 times as fast on processors that have them; the losses are the same.
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = coder(*collate(shown))
            loss = _loss(logits, [targets_of(item, labels) for item in chosen])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(coder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        torch.save({"weights": coder.state_dict(), "labels": labels}, options.out)
        mean = total / -(-len(items) // options.batch)
        print(f"round {round_number + 1}: loss {mean:.4f}, {time.monotonic() - started:.0f} s", flush=True)


def measure(coder: Coder, items: list[Item], *, labels: Labels, marker: Marker) -> dict[str, float]:
    """Return accuracies on items, with and without the trigger marked."""
    figures = {"items": float(len(items))}
    for name, is_marked in (("marked", True), ("unmarked", False)):
        logits = predict(coder, [show(item, marker, is_marked=is_marked) for item in items])
        targets = torch.tensor([targets_of(item, labels) for item in items])
        for number, head in enumerate(labels.sizes()):
            asked = targets[:, number] != NOTHING
            right = logits[number].argmax(-1)[asked] == targets[asked, number]
            figures[f"{head}_{name}"] = round(float(right.float().mean()), 4)
    return figures


def predict(coder: Coder, shown: Sequence[Marked], size: int = 64) -> list[Tensor]:
    """Return the logits of every head for marked sentences."""
    coder.eval()
    order = sorted(range(len(shown)), key=lambda index: len(shown[index].ids))
    runs = [order[start : start + size] for start in range(0, len(order), size)]
    with torch.inference_mode():
        parts = [coder(*collate([shown[index] for index in run])) for run in runs]
    back = torch.tensor(order).argsort()
    return [torch.cat(pieces)[back] for pieces in zip(*parts, strict=True)]


def _loss(logits: tuple[Tensor, ...], targets: list[list[int]]) -> Tensor:
    wanted = torch.tensor(targets)
    total = torch.zeros(())
    for number, weight in enumerate(WEIGHTS.values()):
        if bool((wanted[:, number] != NOTHING).any()):
            total = total + weight * functional.cross_entropy(
                logits[number].float(), wanted[:, number], ignore_index=NOTHING, label_smoothing=SMOOTHING
            )
    return total


def _batches(items: list[Item], presenter: Presenter, *, size: int) -> Iterator[list[tuple[Marked, Item]]]:
    """Give shuffled batches; items of like length go together, so that little is padding."""
    shown = [(presenter.show(item), item) for item in items]
    presenter.chance.shuffle(shown)
    for start in range(0, len(shown), size * 32):
        run = sorted(shown[start : start + size * 32], key=lambda one: len(one[0].ids))
        batches = [run[place : place + size] for place in range(0, len(run), size)]
        presenter.chance.shuffle(batches)
        yield from batches


def _groups(coder: Coder, rate: float) -> list[dict[str, object]]:
    heads = [value for name, value in coder.named_parameters() if not name.startswith("encoder.")]
    body = [value for name, value in coder.named_parameters() if name.startswith("encoder.")]
    return [{"params": body, "lr": rate}, {"params": heads, "lr": rate * 5}]


def _pace(step: int, steps: int) -> float:
    warm = max(1, int(steps * WARM_UP))
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.train", description=__doc__)
    parser.add_argument(
        "--base", type=Path, required=True, help="folder of model.safetensors and tokenizer.json"
    )
    parser.add_argument("--out", type=Path, required=True, help="file for the weights")
    parser.add_argument("--rounds", type=int, default=6, help="times that every item is seen")
    parser.add_argument("--batch", type=int, default=32, help="items a step")
    parser.add_argument("--rate", type=float, default=3e-4, help="learning rate of the encoder")
    parser.add_argument("--threads", type=int, default=2, help="threads of arithmetic")
    parser.add_argument("--seed", type=int, default=SEED, help="seed of everything that is drawn")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
