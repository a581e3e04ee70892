"""Draws the computed figures of the talk; run it in this folder.

    pip install numpy matplotlib pillow && python figures.py

The other pictures here are drawn by hand.
"""

import math

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

PAPER, INK, QUIET = "#f7f5f0", "#22302c", "#5b6660"
TEAL, ORANGE = "#0f766e", "#b4500b"

plt.rcParams.update({
    "font.family": "Noto Sans CJK JP",
    "font.size": 26,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": QUIET,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "axes.facecolor": PAPER,
    "figure.facecolor": PAPER,
    "mathtext.default": "regular",
})


def keep(figure: plt.Figure, name: str, **options: object) -> None:
    """Writes the figure small: without alpha, PNG with a palette."""
    figure.tight_layout(pad=0.9)
    figure.canvas.draw()
    picture = Image.fromarray(np.asarray(figure.canvas.buffer_rgba()))
    picture = picture.convert("RGB")
    if name.endswith(".png"):
        picture = picture.quantize(48)
    picture.save(name, **options)


def bush_warbler(rate_hz: int) -> np.ndarray:
    """A synthetic call: a long level whistle, then a quick turn."""
    t = np.arange(int(1.6 * rate_hz)) / rate_hz
    turn = np.clip((t - 1.0) / 0.35, 0, 1)
    pitch = np.where(t < 0.9, 2000, 2000 + 1700 * np.sin(math.pi * turn))
    loud = np.where(t < 0.9, np.sin(math.pi * np.clip(t / 0.9, 0, 1)) ** 0.4, 0)
    loud = loud + np.where((t > 1.0) & (t < 1.35), np.sin(math.pi * turn), 0)
    wave = loud * np.sin(2 * math.pi * np.cumsum(pitch) / rate_hz)
    noise = np.random.default_rng(7).normal(0, 0.012, t.size)
    return wave + noise


def two_readings() -> None:
    """The same samples, read at the right rate and at the wrong one."""
    samples = bush_warbler(44_100)
    figure, axes = plt.subplots(2, 1, figsize=(6.4, 5.8), dpi=100, sharex=True)
    readings = [(44_100, "44.1 kHz と知って読む", TEAL),
                (48_000, "48 kHz と思い込む", ORANGE)]
    for axis, (rate_hz, title, color) in zip(axes, readings):
        axis.specgram(samples, NFFT=2048, Fs=rate_hz, noverlap=1792,
                      cmap="bone_r", vmin=-75, vmax=-35)
        axis.axhline(2000, color=color, linestyle=(0, (3, 3)), linewidth=2.5)
        axis.set_title(title, loc="left", color=color, weight="bold", size=27)
        axis.set_ylim(1000, 4600)
        axis.set_yticks([2000, 4000], ["2", "4 kHz"])
        axis.set_xlim(0, 1.55)
    axes[1].set_xticks([0, 0.5, 1, 1.5], ["0", "0.5", "1", "1.5 秒"])
    keep(figure, "readings.webp", quality=82, method=6)


def summing() -> None:
    """Relative error of float32 sums, one after another and in pairs."""
    values = np.random.default_rng(20240421).random(10**7, dtype=np.float32)
    sizes = [int(10**e) for e in np.arange(2, 7.01, 0.25)]
    in_a_row, in_pairs = [], []
    running = np.cumsum(values, dtype=np.float32)
    for n in sizes:
        exact = math.fsum(values[:n].tolist())
        in_a_row.append(abs(float(running[n - 1]) - exact) / exact)
        in_pairs.append(abs(float(np.sum(values[:n])) - exact) / exact)
    figure, axis = plt.subplots(figsize=(6.8, 6.0), dpi=100)
    axis.loglog(sizes, in_a_row, color=ORANGE, linewidth=4)
    # A sum may hit the exact one, and zero has no place on this axis.
    axis.loglog(sizes, np.maximum(in_pairs, 1e-9), color=TEAL, linewidth=4)
    axis.set_ylim(3e-10, 1e-3)
    axis.set_yticks([1e-9, 1e-7, 1e-5, 1e-3])
    axis.set_xticks([1e2, 1e4, 1e6])
    axis.minorticks_off()
    axis.set_xlabel("足した個数")
    axis.set_title("相対誤差（float32）", loc="left", size=26)
    axis.text(1.3e2, 1.2e-5, "先頭から順に", color=ORANGE, weight="bold")
    axis.text(2.5e4, 7e-10, "NumPy の sum", color=TEAL, weight="bold")
    keep(figure, "summing.png", optimize=True)


two_readings()
summing()
