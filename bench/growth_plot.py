"""A plot of how questions grow: time against the ledger's size beside the size of the answer, as SVG."""

import math
from collections.abc import Iterator, Mapping, Sequence

Curve = Sequence[tuple[float, float, float]]
WIDTH, HEIGHT, MARGIN, COLUMNS = 220, 150, 34, 4
TIME, ANSWER = "#1f5fa8", "#b9762f"


def draw_growth(curves: Mapping[str, Curve]) -> str:
    """Return a small picture for each question: milliseconds (blue), its answer (brown), from 1 at the start.

    Both axes are logarithmic, so that what grows in proportion is a line of the same slope.
    """
    rows = -(-len(curves) // COLUMNS)
    size = f'width="{COLUMNS * WIDTH}" height="{rows * HEIGHT + 30}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="10">']
    parts.append(
        f'<text x="8" y="16">growth from the smallest ledger on, both axes logarithmic: '
        f'<tspan fill="{TIME}">median time</tspan>, <tspan fill="{ANSWER}">size of the answer</tspan></text>'
    )
    for number, (name, curve) in enumerate(curves.items()):
        row, column = divmod(number, COLUMNS)
        parts.append(f'<g transform="translate({column * WIDTH},{row * HEIGHT + 24})">')
        parts += _picture(name, curve)
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def _picture(name: str, curve: Curve) -> Iterator[str]:
    base = curve[0]
    tops = [max(0.0, math.log10(_ratio(point[part], base[part]))) for point in curve for part in (0, 1, 2)]
    scale = max([1.0, *tops])
    yield f'<text x="{MARGIN}" y="12" font-weight="bold">{name.replace("&", "&amp;")}</text>'
    yield (
        f'<path d="M{MARGIN} 18V{HEIGHT - 22}H{WIDTH - 10}" fill="none" stroke="#999"/>'
        f'<text x="{MARGIN}" y="{HEIGHT - 10}">{base[0]:,.0f}</text>'
        f'<text x="{WIDTH - 10}" y="{HEIGHT - 10}" text-anchor="end">{curve[-1][0]:,.0f} claims</text>'
        f'<text x="{WIDTH - 10}" y="12" text-anchor="end">{base[1]:.1f} → {curve[-1][1]:.1f} ms</text>'
    )
    for part, colour in ((2, ANSWER), (1, TIME)):
        points = " ".join(
            f"{_x(point[0], curve)},{_y(_ratio(point[part], base[part]), scale)}" for point in curve
        )
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'


def _ratio(value: float, base: float) -> float:
    return max(value, 1e-9) / max(base, 1e-9) if base > 0 else 1.0


def _x(claims: float, curve: Curve) -> str:
    whole = math.log10(max(_ratio(curve[-1][0], curve[0][0]), 1.01))
    return f"{MARGIN + math.log10(_ratio(claims, curve[0][0])) / whole * (WIDTH - MARGIN - 14):.1f}"


def _y(ratio: float, scale: float) -> str:
    height = HEIGHT - 22 - 22
    return f"{HEIGHT - 22 - 8 - max(0.0, math.log10(ratio)) / scale * (height - 8):.1f}"
