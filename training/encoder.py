"""The coder as torch sees it: a small sentence encoder that reads marks, and a head for each question."""

import hashlib
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

LAYERS, WIDTH, HEADS, INNER, WORDS, PLACES = 6, 384, 12, 1536, 30522, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer of the encoder: attention, then two dense steps, each added to what came in."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attended, self.norm_out = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the states (batch, tokens, width) after this layer; `mask` is added to the attention."""
        batch, length, _ = states.shape
        shape = (batch, length, HEADS, WIDTH // HEADS)
        query, key, value = (
            part(states).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5 + mask
        mixed = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.norm_attended(states + self.dropout(self.output(mixed)))
        dense = self.outer(functional.gelu(self.inner(states)))
        result: Tensor = self.norm_out(states + self.dropout(dense))
        return result


class Encoder(nn.Module):
    """The sentence encoder: token ids to states."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(WORDS, WIDTH, padding_idx=0)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the states of token ids (batch, tokens); `mask` is 1 where there is a token."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.words(ids) + self.places(places)))
        hidden = (1.0 - mask[:, None, None, :].to(states.dtype)) * -10000.0
        for layer in self.layers:
            states = layer(states, hidden)
        result: Tensor = states
        return result


class Coder(nn.Module):
    """The encoder with its heads.

    What is judged is the states at the marks of source, trigger and target beside the mean of all states;
    a mark that is not there gives zeros.
    """

    def __init__(self, sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(dropout)
        self.mix = nn.Linear(4 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.ModuleList(nn.Linear(WIDTH, size) for size in sizes.values())

    def forward(self, ids: Tensor, mask: Tensor, marks: Tensor) -> tuple[Tensor, ...]:
        """Return the logits of every head; `marks` (batch, 3, tokens) weighs the tokens of S, V and T."""
        states = self.encoder(ids, mask)
        weights = mask[:, None, :].to(states.dtype)
        whole = weights / weights.sum(-1, keepdim=True)
        pooled = torch.cat([whole, marks.to(states.dtype)], dim=1) @ states
        mixed = functional.gelu(self.mix(self.dropout(pooled.flatten(1))))
        mixed = self.dropout(mixed)
        return tuple(head(mixed) for head in self.heads)


def load_weights(coder: Coder, path: Path, *, sha256: str) -> None:
    """Fill the encoder with published weights (safetensors of a BERT of this size); refuse any others."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != sha256:
        complaint = f"{path} has digest {digest}, not {sha256}: install what training/requirements.txt names"
        raise ValueError(complaint)
    found = load_file(path)
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "norm_attended": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "norm_out": "output.LayerNorm",
    }
    for number in range(LAYERS):
        for ours, theirs in parts.items():
            for kind in ("weight", "bias"):
                names[f"layers.{number}.{ours}.{kind}"] = f"encoder.layer.{number}.{theirs}.{kind}"
    weights = {ours: found[theirs] for ours, theirs in names.items()}
    # One sort of segment is ever used: its constant vector goes into the places.
    weights["places.weight"] = weights["places.weight"] + found["embeddings.token_type_embeddings.weight"][0]
    coder.encoder.load_state_dict(weights)
