"""The accurate reader's two networks: an encoder that finds cues, and a network that gives roles beside one cue.

The encoder is BERT (Devlin et al. 2019) with the sizes of MiniLM-L6 (Wang et al. 2020), told of each piece's word what the
analysis knows. The role network looks at the words of one window beside one cue.
"""
import math

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
ROLE_WIDTH, ROLE_HEADS, ROLE_LAYERS, ROLE_INNER = 256, 4, 2, 512
# As WORD_COLUMNS and ROLE_COLUMNS in src/readers/accurate/columns.ts.
WORD_COLUMNS = (46, 40, 14, 6, 6, 4)
ROLE_COLUMNS = (27, 8, 7, 40, 4, 9, 4, 4, 4, 8, 4)
CUE_LABELS, ROLE_LABELS = 3, 5


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x, bias):
        batch, length, width = x.shape
        parts = self.query_key_value(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        if torch.onnx.is_in_onnx_export():
            scores = query @ key.transpose(2, 3) / math.sqrt(width // self.heads) + bias
            seen = torch.softmax(scores, dim=-1) @ value
        else:
            seen = F.scaled_dot_product_attention(query, key, value, bias.to(query.dtype))
        return self.out(seen.transpose(1, 2).reshape(batch, length, width))


class Layer(nn.Module):
    """Normalised after each step, as BERT is."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.attention = Attention(width, heads)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.wide = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        x = self.norm1(x + self.dropout(self.attention(x, bias)))
        return self.norm2(x + self.dropout(self.narrow(F.gelu(self.wide(x)))))


def columns_table(sizes, width):
    """One table for all columns; the rows of column k begin after those of the columns before it. Begins at zero."""
    table = nn.Embedding(sum(sizes), width)
    nn.init.zeros_(table.weight)
    starts = torch.tensor([sum(sizes[:k]) for k in range(len(sizes))])
    return table, starts


class Encoder(nn.Module):
    """pieces [B, P], columns [B, P, 6] of each piece's word, mask [B, P] (1 at pieces, 0 at padding)
    -> states [B, P, ROLE_WIDTH] for the role network, cue scores [B, P, 3]."""

    def __init__(self, vocabulary=30522, places=512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(places, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.columns, starts = columns_table(WORD_COLUMNS, WIDTH)
        self.register_buffer("starts", starts)
        self.layers = nn.ModuleList([Layer(WIDTH, HEADS, INNER, 0.1) for _ in range(LAYERS)])
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(WIDTH, CUE_LABELS)
        self.state = nn.Linear(WIDTH, ROLE_WIDTH)

    def forward(self, pieces, columns, mask):
        length = pieces.shape[1]
        bias = ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        x = self.words(pieces) + self.places.weight[:length][None] + self.kind
        x = self.norm(x + self.columns(columns + self.starts).sum(2))
        x = self.dropout(x)
        for layer in self.layers:
            x = layer(x, bias)
        x = self.dropout(x)
        return self.state(x), self.cue(x)

    def load_pretrained(self, path):
        """Takes all-MiniLM-L6-v2's weights from a safetensors file with BERT's names."""
        given = load_file(path)
        take = lambda target, name: target.data.copy_(given[name])
        take(self.words.weight, "embeddings.word_embeddings.weight")
        take(self.places.weight, "embeddings.position_embeddings.weight")
        self.kind.data.copy_(given["embeddings.token_type_embeddings.weight"][0])
        take(self.norm.weight, "embeddings.LayerNorm.weight")
        take(self.norm.bias, "embeddings.LayerNorm.bias")
        for index, layer in enumerate(self.layers):
            at = f"encoder.layer.{index}."
            for part in ("weight", "bias"):
                joined = torch.cat([given[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")])
                getattr(layer.attention.query_key_value, part).data.copy_(joined)
                for target, name in ((layer.attention.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                                     (layer.wide, "intermediate.dense"), (layer.narrow, "output.dense"), (layer.norm2, "output.LayerNorm")):
                    take(getattr(target, part), f"{at}{name}.{part}")


class Roles(nn.Module):
    """states [C, W, ROLE_WIDTH], cue [C, W] (1 at the cue's words), columns [C, W, 11], mask [C, W] -> role scores [C, W, 5]."""

    def __init__(self):
        super().__init__()
        self.columns, starts = columns_table(ROLE_COLUMNS, ROLE_WIDTH)
        self.register_buffer("starts", starts)
        self.beside = nn.Linear(ROLE_WIDTH, ROLE_WIDTH)
        self.norm = nn.LayerNorm(ROLE_WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(ROLE_WIDTH, ROLE_HEADS, ROLE_INNER, 0.1) for _ in range(ROLE_LAYERS)])
        self.dropout = nn.Dropout(0.1)
        self.role = nn.Linear(ROLE_WIDTH, ROLE_LABELS)

    def forward(self, states, cue, columns, mask):
        bias = ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        share = cue.float() / cue.float().sum(1, keepdim=True).clamp(min=1)
        mean = (share[:, None, :] @ states.float()).to(states.dtype)
        x = self.norm(states + self.beside(mean) + self.columns(columns + self.starts).sum(2))
        x = self.dropout(x)
        for layer in self.layers:
            x = layer(x, bias)
        return self.role(self.dropout(x))
