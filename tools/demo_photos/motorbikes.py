"""Motorbikes and those who ride them, seen from the side."""

import math

from tools.demo_photos.figure import Figure, Part, Point

WHEELS = tuple(
    part
    for hub in (-0.36, 0.39)
    for part in (
        Part(
            "tyre",
            tuple(
                (hub + 0.135 * math.cos(turn / 8 * math.pi), 0.155 + 0.135 * math.sin(turn / 8 * math.pi))
                for turn in range(17)
            ),
            0.04,
        ),
        *(
            Part("rim", ((hub, 0.155), (hub + 0.13 * math.cos(turn), 0.155 + 0.13 * math.sin(turn))), 0.008)
            for turn in (0.3, 1.35, 2.4, 3.44, 4.5, 5.5)
        ),
        Part("tyre", ((hub, 0.155), (hub + 0.001, 0.155)), 0.07),
    )
)
MOTORBIKE = (
    *WHEELS,
    Part(
        "frame",
        (
            (-0.5, 0.36),
            (-0.44, 0.42),
            (-0.05, 0.4),
            (0.06, 0.3),
            (0.2, 0.29),
            (0.27, 0.5),
            (0.33, 0.52),
            (0.3, 0.24),
            (0.02, 0.14),
            (-0.2, 0.16),
            (-0.3, 0.3),
        ),
    ),
    Part("frame", ((0.39, 0.155), (0.3, 0.5), (0.27, 0.58)), 0.035),
    Part("frame", ((0.24, 0.6), (0.29, 0.575)), 0.03),
    Part("frame", ((0.33, 0.5), (0.37, 0.48)), 0.07),
    Part("frame", ((-0.56, 0.2), (-0.14, 0.13)), 0.045),
    Part("frame", ((0.26, 0.27), (0.38, 0.32), (0.5, 0.25)), 0.025),
    Part("frame", ((0.28, 0.6), (0.25, 0.7)), 0.012),
    Part("frame", ((0.24, 0.71), (0.255, 0.715)), 0.045),
)


def _rider(seat: float, *hand: Point) -> tuple[Part, ...]:
    return (
        Part("trousers", ((seat, 0.45), (seat + 0.2, 0.44), (seat + 0.17, 0.22)), 0.095),
        Part("trousers", ((seat + 0.17, 0.19), (seat + 0.24, 0.18)), 0.05),
        Part(
            "shirt",
            (
                (seat - 0.09, 0.42),
                (seat - 0.1, 0.6),
                (seat - 0.05, 0.76),
                (seat + 0.05, 0.8),
                (seat + 0.13, 0.74),
                (seat + 0.1, 0.58),
                (seat + 0.08, 0.42),
            ),
        ),
        Part("shirt", ((seat + 0.05, 0.74), *hand), 0.065),
        Part("helmet", ((seat + 0.07, 0.885), (seat + 0.075, 0.905)), 0.14),
        Part("skin", ((seat + 0.05, 0.8), (seat + 0.11, 0.84)), 0.07),
    )


RIDER = Figure((*MOTORBIKE, *_rider(-0.08, (0.12, 0.6), (0.25, 0.59))), 0.7)
TWO_RIDERS = Figure(
    (*MOTORBIKE, *_rider(-0.3, (-0.2, 0.58), (-0.1, 0.56)), *_rider(-0.04, (0.14, 0.6), (0.25, 0.59))), 0.7
)
LOADED = Figure(
    (
        *RIDER.parts,
        Part("shirt", ((-0.46, 0.44), (-0.44, 0.7), (-0.24, 0.72), (-0.22, 0.44))),
        Part("frame", ((-0.54, 0.42), (-0.54, 0.3), (-0.3, 0.3), (-0.28, 0.42))),
    ),
    0.7,
)
