"""The pieces of the shop: each function puts one into the scene.

A piece is returned as an empty whose children are its parts, so that it can
be placed with `place`. Origins are at the centre of the foot.
"""

import math

import bpy
import numpy as np

import materials as mat
from shapes import FAR, joined, lathe, moved, plain, solid, spline, sweep, to_object, vessel

_materials = {}


def material(name, fillet=0.0):
    """A material by name, made once per scene."""
    key = (name, fillet)
    if key not in _materials:
        if name in mat.GLAZES:
            _materials[key] = mat.glaze(name, fillet)
        else:
            make = {
                "clay": lambda: mat.clay("a4978a"),
                "bisque": lambda: mat.clay("cda284"),
                "bamboo": mat.bamboo,
                "rattan": lambda: mat.matte("5b4127", 0.7, 0.03, 8),
                "brass": lambda: mat.matte("7a5a34", 0.38, 0.004, 6, metal=1.0),
                "twig": lambda: mat.matte("5d4a3b", 0.85, 0.05, 7, mottle=0.5),
                "bud": lambda: mat.matte("a8907c", 0.7, 0.02, 9, mottle=0.4),
                "tea": mat.tea,
                "green tea": lambda: mat.tea((0.94, 0.90, 0.52), "a09a3c"),
                "black tea": lambda: mat.tea((0.60, 0.24, 0.07), "5a2409"),
                "matcha": mat.matcha,
                "peel": mat.peel,
                "leaf": mat.leaf,
                "stalk": lambda: mat.matte("5a6b35", 0.7),
                "linen": mat.linen,
                "indigo linen": lambda: mat.linen("6f7b88"),
                "wood": mat.wood,
                "dark wood": lambda: mat.wood("8a6242", "50331f", 0.42),
                "pale wood": lambda: mat.wood("cfae86", "a07c55", 0.5),
            }[name]
            _materials[key] = make()
    return _materials[key]


def reset():
    """Forget the materials of the scene before."""
    _materials.clear()


def group(name, *objects):
    """An empty holding the objects."""
    root = bpy.data.objects.new(name, None)
    bpy.context.scene.collection.objects.link(root)
    for obj in objects:
        obj.parent = root
    return root


def place(root, x=0, y=0, z=0, turn=0, tilt=0, roll=0):
    """Set a piece down; angles in degrees."""
    root.location = (x, y, z)
    root.rotation_euler = (math.radians(tilt), math.radians(roll), math.radians(turn))
    return root


def liquid(radius, height, kind="tea"):
    """A tea surface with a small meniscus."""
    line = np.array([[0, 0], [radius * 0.5, 0], [radius - 0.25, 0], [radius - 0.1, 0.012], [radius, 0.06]])
    n = 96
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    verts = [(0, 0, height)]
    faces = []
    for r, z in line[1:]:
        verts += [(r * math.cos(t), r * math.sin(t), height + z) for t in a]
    for k in range(len(line) - 1):
        for i in range(n):
            j = (i + 1) % n
            if k == 0:
                faces.append((0, 1 + i, 1 + j))
            else:
                b, c = 1 + (k - 1) * n, 1 + k * n
                faces.append((b + i, c + i, c + j, b + j))
    return to_object(plain(verts, faces), material(kind), kind)


# -- cups ----------------------------------------------------------------


def tide_cup(glaze, seed=1, tea=None):
    """Small cup with a gently waving lip and one turned tide line."""

    def wave(a, r, z, inside):
        groove = np.where(inside, 0, -0.10 * np.exp(-(((z - 1.85) / 0.12) ** 2)))
        return r + groove, z + 0.09 * np.sin(2 * a + seed) * np.clip(z / 4.6, 0, 1) ** 3

    prof = vessel(
        [(2.35, 0.85), (3.0, 1.75), (3.35, 2.9), (3.52, 3.9), (3.66, 4.75)], 0.27, (1.25, 1.72, 0.55, 0.35), 0.75, 0.32
    )
    root = [to_object(lathe(prof, seed, ridges=0.011, pitch=0.42, shape=wave), material(glaze), "tide cup")]
    if tea:
        root.append(liquid(3.16, 3.55, tea))
    return group("tide cup", *root)


def tall_cup(glaze, seed=2, tea=None):
    """Cylinder with vertical carved flutes."""
    flutes = 22

    def carve(a, r, z, inside):
        span = np.clip((z - 1.5) / 0.7, 0, 1) * np.clip((7.15 + 0.25 * np.sin(a + seed) - z) / 0.5, 0, 1)
        span = span * span * (3 - 2 * span)
        cut = np.abs(np.cos(flutes * a / 2)) ** 0.8
        return np.where(inside, r, r - 0.13 * cut * span), z

    prof = vessel(
        [(2.75, 0.75), (3.3, 1.5), (3.42, 3.0), (3.40, 6.0), (3.42, 8.2), (3.48, 9.2)],
        0.34,
        (1.95, 2.45, 0.45, 0.3),
        0.8,
        0.3,
    )
    parts = [to_object(lathe(prof, seed, segments=352, ridges=0.012, shape=carve), material(glaze), "tall cup")]
    if tea:
        parts.append(liquid(3.06, 7.6, tea))
    return group("tall cup", *parts)


def morning_mug(glaze, seed=3, tea=None):
    """Low-bellied mug with a strap ear handle."""
    prof = vessel(
        [(3.55, 0.7), (4.25, 1.6), (4.42, 3.2), (4.22, 5.6), (4.08, 7.6), (4.16, 9.0)],
        0.34,
        (2.9, 3.4, 0.45, 0.3),
        0.85,
        0.3,
    )
    body = lathe(prof, seed, ridges=0.02, pitch=0.6)
    ear = sweep(
        [
            (3.95, 0, 7.55),
            (4.7, 0, 7.85),
            (6.2, 0, 7.75),
            (7.05, 0, 6.5),
            (6.75, 0, 4.7),
            (5.6, 0, 3.3),
            (4.15, 0, 2.55),
        ],
        [(0, 1.15), (0.10, 0.98), (0.25, 0.80), (0.6, 0.66), (0.86, 0.68), (0.94, 0.8), (1, 1.05)],
        [(0, 0.80), (0.10, 0.55), (0.22, 0.40), (0.6, 0.36), (0.86, 0.40), (0.94, 0.5), (1, 0.75)],
        (0, 1, 0),
        square=2.5,
        along=110,
    )
    parts = [to_object(joined(body, ear), material(glaze, 0.22), "mug")]
    if tea:
        parts.append(liquid(3.82, 7.5, tea))
    return group("morning mug", *parts)


# -- bowls ---------------------------------------------------------------


def rice_bowl(glaze, seed=4):
    """Rounded bowl on a high turned foot."""
    prof = vessel([(3.0, 1.1), (4.3, 1.85), (5.3, 3.2), (5.8, 4.7), (6.12, 6.4)], 0.3, (2.0, 2.5, 0.95, 0.6), 1.2, 0.42)
    return group(
        "rice bowl", to_object(lathe(prof, seed, segments=224, ridges=0.018, pitch=0.6), material(glaze), "rice bowl")
    )


def matcha_bowl(glaze, seed=5, tea=None):
    """Straight-sided chawan with bold throwing lines and an uneven lip."""

    def uneven(a, r, z, inside):
        lift = np.clip(z / 7.6, 0, 1) ** 3
        return r * (1 + 0.008 * np.sin(2 * a + 1) * lift), z + lift * (
            0.13 * np.sin(2 * a + 0.4) + 0.07 * np.sin(3 * a + 2)
        )

    prof = vessel(
        [(4.3, 1.0), (5.5, 1.55), (6.1, 2.5), (6.3, 3.8), (6.35, 5.3), (6.28, 6.7), (6.38, 7.7)],
        0.4,
        (2.9, 3.55, 0.85, 0.55),
        1.15,
        1.25,
    )
    parts = [
        to_object(
            lathe(prof, seed, segments=224, ridges=0.06, pitch=0.95, shape=uneven), material(glaze), "matcha bowl"
        )
    ]
    if tea:
        parts.append(liquid(5.80, 3.0, tea))
    return group("matcha bowl", *parts)


def serving_bowl(glaze, seed=6):
    """Wide and shallow, with a spiral left in the bottom and a soft rolled rim."""

    def spiral(a, r, z, inside):
        swirl = 0.05 * np.sin(2 * math.pi * r / 1.25 - a) * np.clip(r / 1.2, 0, 1) * np.clip((8.5 - r) / 2, 0, 1)
        return r, z + np.where(inside, swirl, 0)

    prof = vessel(
        [(6.0, 1.35), (7.6, 2.05), (9.4, 3.5), (10.5, 4.95), (11.0, 5.85), (11.25, 6.15)],
        0.42,
        (4.5, 5.2, 1.1, 0.7),
        1.5,
        0.55,
    )
    return group(
        "serving bowl",
        to_object(
            lathe(prof, seed, segments=288, ridges=0.03, pitch=0.8, shape=spiral), material(glaze), "serving bowl"
        ),
    )


# -- teapots and their kin -------------------------------------------------


def knobbed_lid(radius, rise, knob, seed, hollow=0.25):
    """Domed lid; knob is (radius, height, waist)."""
    kr, kh, kw = knob
    runs = [
        [(0, hollow), (radius * 0.7, hollow * 0.6), (radius - 0.35, 0.02)],
        [(radius - 0.35, 0.02), (radius - 0.06, 0.0), (radius, 0.12), (radius - 0.04, 0.3)],
        [
            (radius - 0.04, 0.3),
            (radius * 0.8, rise * 0.52 + 0.16),
            (radius * 0.5, rise * 0.86 + 0.06),
            (kw + 0.4, rise + 0.02),
            (kw, rise + 0.2),
            (kw + 0.02, rise + kh * 0.25),
            (kr, rise + kh * 0.66),
            (kr * 0.8, rise + kh * 0.93),
            (kr * 0.35, rise + kh * 1.02),
            (0, rise + kh),
        ],
    ]
    prof = solid(runs, 0.07, edges=[(radius, 0.15), (kr, rise + kh * 0.72)])
    return lathe(prof, seed, segments=160, ridges=0.012, pitch=0.5, wobble=0.002)


def spout(path, base, tip, wall=0.2, shear=0.0, flat=1.0):
    """Hollow tapering spout along a path in the xz plane."""
    sizes = [
        (0, base * 1.25),
        (0.12, base * 1.08),
        (0.3, base * 0.86),
        (0.6, (base + tip) * 0.46),
        (0.85, tip * 1.08),
        (0.95, tip),
        (1, tip * 1.04),
    ]
    inner = 1 - wall / tip
    walk = [(s, 1.0) for s in np.linspace(0, 0.985, 80)]
    walk += [(0.995, 0.985), (1.0, 0.94), (1.0, (1 + inner) / 2), (0.997, inner + 0.03)]
    walk += [(s, inner) for s in np.linspace(0.99, 0.7, 14)]
    return sweep(
        path, sizes, [(s, v * flat) for s, v in sizes], (0, 1, 0), stations=walk, shear=shear, edge=1.0, around=56
    )


def harbour_teapot(glaze, seed=7):
    """Round pot, domed lid, lugs and an arched bamboo over-handle."""
    prof = vessel(
        [(4.2, 0.75), (5.7, 1.9), (6.55, 3.9), (6.5, 5.7), (5.6, 7.4), (4.4, 8.35), (3.7, 8.62), (3.45, 8.75)],
        0.32,
        (3.0, 3.55, 0.5, 0.35),
        0.9,
        0.3,
    )
    body = lathe(prof, seed, segments=256, ridges=0.022, pitch=0.7)
    nose = spout(
        [(4.6, 0, 3.0), (6.3, 0, 3.7), (7.9, 0, 5.1), (8.9, 0, 6.9), (10.1, 0, 8.45)], 1.75, 0.72, 0.2, shear=0.55
    )
    lid = moved(knobbed_lid(3.62, 1.35, (0.98, 1.25, 0.55), seed), (0, 0, 8.62))
    lugs = []
    for way in (1, -1):
        ring = [
            (way * x, 0, z) for x, z in ((5.05, 7.25), (4.95, 8.6), (5.55, 9.35), (6.25, 8.75), (6.2, 7.7), (5.9, 6.3))
        ]
        lugs.append(
            sweep(
                ring,
                [(0, 0.62), (0.2, 0.42), (0.5, 0.36), (0.8, 0.42), (1, 0.65)],
                [(0, 0.5), (0.2, 0.30), (0.5, 0.26), (0.8, 0.30), (1, 0.5)],
                (0, 1, 0),
                around=28,
                along=60,
            )
        )
    pot = to_object(joined(body, nose, lid, *lugs), material(glaze, 0.22), "teapot")

    arch = [
        (5.72, 0, 10.2),
        (5.75, 0, 11.6),
        (5.2, 0, 14.4),
        (3.2, 0, 16.6),
        (0, 0, 17.4),
        (-3.2, 0, 16.6),
        (-5.2, 0, 14.4),
        (-5.75, 0, 11.6),
        (-5.72, 0, 10.2),
    ]
    size = [(0, 0.46)]
    for node in (0.16, 0.38, 0.61, 0.85):
        size += [
            (node - 0.018, 0.47),
            (node - 0.004, 0.55),
            (node + 0.002, 0.47),
            (node + 0.006, 0.54),
            (node + 0.02, 0.46),
        ]
    size.append((1, 0.46))
    handle = to_object(
        sweep(arch, size, size, (0, 1, 0), around=32, along=260, jitter=0.012), material("bamboo"), "handle"
    )
    wire, wrap = [], []
    for way in (1, -1):
        x = way * 5.65
        loop = [
            (x - 0.28, 0.42, 10.9),
            (x - 0.2, 0.52, 9.9),
            (x - 0.1, 0.42, 9.15),
            (x, 0.0, 8.72),
            (x + 0.1, -0.42, 9.15),
            (x + 0.2, -0.52, 9.9),
            (x + 0.28, -0.42, 10.9),
        ]
        wire.append(sweep(loop, [(0, 0.1), (1, 0.1)], [(0, 0.1), (1, 0.1)], (1, 0, 0.05), around=14, along=70))
        for k in range(8):
            turns = [
                (x + 0.62 * math.cos(t), 0.62 * math.sin(t), 10.45 + 0.17 * k + 0.012 * t)
                for t in np.linspace(0, 6.2832, 15)
            ]
            wrap.append(sweep(turns, [(0, 0.09), (1, 0.09)], [(0, 0.09), (1, 0.09)], (0, 0, 1), around=10, along=40))
    return group(
        "harbour teapot",
        pot,
        handle,
        to_object(joined(*wire), material("brass"), "wire"),
        to_object(joined(*wrap), material("rattan"), "binding"),
    )


def kyusu_teapot(glaze, seed=8):
    """Squat pot, short spout, straight hollow handle at the side."""
    prof = vessel(
        [(4.0, 0.55), (5.2, 1.5), (5.55, 3.0), (5.2, 4.6), (4.2, 5.75), (3.45, 6.1), (3.3, 6.35)],
        0.28,
        (3.0, 3.5, 0.35, 0.25),
        0.7,
        0.25,
    )
    body = lathe(prof, seed, segments=256, ridges=0.03, pitch=0.6)
    nose = spout([(4.0, 0, 2.9), (5.6, 0, 3.6), (6.8, 0, 4.7), (7.6, 0, 6.0)], 1.45, 0.62, 0.17, shear=0.5)
    grip = [(0, 4.4, 3.3), (0, 6.0, 3.85), (0, 9.0, 5.0), (0, 12.2, 6.15)]
    sizes = [(0, 1.5), (0.12, 1.08), (0.25, 0.86), (0.5, 0.86), (0.8, 1.06), (0.95, 1.24), (1, 1.28)]
    walk = [(s, 1.0) for s in np.linspace(0, 0.985, 80)] + [(0.995, 0.98), (1, 0.94), (1, 0.87), (0.996, 0.83)]
    walk += [(s, 0.81) for s in np.linspace(0.985, 0.5, 14)]
    handle = sweep(grip, sizes, sizes, (1, 0, 0), stations=walk, edge=1.0, around=56)
    lid = moved(knobbed_lid(3.28, 0.75, (0.78, 1.0, 0.45), seed), (0, 0, 6.2))
    return group("kyusu", to_object(joined(body, nose, handle, lid), material(glaze, 0.2), "kyusu"))


def gaiwan_bowl(seed):
    prof = vessel(
        [(2.3, 0.95), (3.4, 1.9), (4.05, 3.2), (4.35, 4.4), (4.75, 5.2), (5.05, 5.55)],
        0.22,
        (1.75, 2.1, 0.75, 0.5),
        1.0,
        0.3,
    )
    return lathe(prof, seed, segments=208, ridges=0.012)


def gaiwan_lid(seed):
    """Lid that sits down inside the flared lip, with a hollow ring as its knob."""
    out = [(4.28, 0.0), (4.34, 0.09), (4.24, 0.22)]
    top = [(4.24, 0.22), (3.6, 0.72), (2.5, 1.22), (1.55, 1.45), (1.42, 1.55)]
    ring = [(1.42, 1.55), (1.5, 1.95), (1.62, 2.2), (1.5, 2.27), (1.38, 2.18)]
    well = [(1.38, 2.18), (1.18, 1.75), (0.5, 1.6), (0, 1.58)]
    under = [(0, 1.3), (1.5, 1.2), (3.3, 0.55), (4.14, 0.03)]
    prof = solid(
        [under, [(4.14, 0.03), (4.28, 0.0)], out, top, ring, well], 0.05, 0.05, edges=[(4.3, 0.05), (1.6, 2.25)]
    )
    return lathe(prof, seed, segments=176, ridges=0.01)


def gaiwan_saucer(seed):
    prof = vessel([(2.7, 0.62), (4.0, 0.82), (5.1, 1.25), (5.9, 1.85)], 0.24, (2.1, 2.5, 0.5, 0.3), 0.72, 0.25)
    return lathe(prof, seed, segments=192, ridges=0.008)


def gaiwan(glaze, seed=9, lid="on", tea=None):
    """Lidded bowl on a saucer; the lid may be on, set aside or absent."""
    saucer = to_object(gaiwan_saucer(seed), material(glaze), "saucer")
    bowl = to_object(moved(gaiwan_bowl(seed + 1), (0, 0, 0.62)), material(glaze), "bowl")
    parts = [saucer, bowl]
    if lid == "on":
        parts.append(to_object(moved(gaiwan_lid(seed + 2), (0, 0, 5.12)), material(glaze), "lid"))
    elif lid == "aside":
        parts.append(
            to_object(moved(gaiwan_lid(seed + 2), (6.2, -2.4, 3.9), turn=-0.37, roll=-1.02), material(glaze), "lid")
        )
    elif lid == "tilted":
        parts.append(to_object(moved(gaiwan_lid(seed + 2), (0.75, 0, 5.55), roll=-0.2), material(glaze), "lid"))
    if tea:
        parts.append(liquid(4.18, 5.1, tea))
    return group("gaiwan", *parts)


def sharing_pitcher(glaze, seed=10, tea=None):
    """Handleless pitcher with a pinched pouring lip."""

    def pinch(a, r, z, inside):
        d = np.angle(np.exp(1j * a))
        high = np.clip((z - 5.0) / 3.4, 0, 1) ** 2.2
        beak = np.exp(-((d / 0.24) ** 2))
        dent = np.exp(-(((np.abs(d) - 0.62) / 0.26) ** 2))
        return r + high * (1.25 * beak - 0.24 * dent), z + high * (0.12 * beak - 0.03)

    prof = vessel(
        [(3.0, 0.6), (3.85, 1.5), (4.1, 3.0), (3.75, 5.0), (3.4, 6.6), (3.45, 7.6), (3.62, 8.4)],
        0.27,
        (2.3, 2.75, 0.4, 0.28),
        0.75,
        0.28,
    )
    parts = [
        to_object(lathe(prof, seed, segments=320, ridges=0.018, pitch=0.55, shape=pinch), material(glaze), "pitcher")
    ]
    if tea:
        parts.append(liquid(3.3, 5.2, tea))
    return group("sharing pitcher", *parts)


# -- table ----------------------------------------------------------------


def bud_vase(glaze, seed=11, twig=False):
    """Bottle with a narrow neck and a small flared lip."""
    prof = vessel(
        [
            (3.1, 0.6),
            (4.05, 1.8),
            (4.35, 3.7),
            (3.95, 6.0),
            (2.6, 8.2),
            (1.45, 10.0),
            (1.02, 12.2),
            (0.98, 14.6),
            (1.15, 16.0),
            (1.55, 16.7),
        ],
        0.26,
        (2.3, 2.8, 0.4, 0.28),
        0.9,
        0.28,
    )
    parts = [to_object(lathe(prof, seed, segments=224, ridges=0.024, pitch=0.75), material(glaze), "vase")]
    if twig:
        parts += branch()
    return group("bud vase", *parts)


def branch():
    """A dry branch with a few closed buds."""
    rng = np.random.default_rng(31)
    main = [
        (0.3, 0.1, 8),
        (0.1, 0, 14),
        (-0.35, 0.1, 17.5),
        (-0.7, 0.3, 21),
        (0.1, 0.1, 25),
        (1.7, -0.2, 28.4),
        (2.4, -0.3, 30.4),
        (3.4, -0.2, 32.2),
    ]
    twigs = [
        (main, 0.30, 0.09),
        (
            [(-0.62, 0.25, 20.2), (-2.0, -0.3, 22.6), (-4.6, -0.8, 24.6), (-5.6, -1.0, 27.2), (-7.6, -1.2, 29.0)],
            0.19,
            0.06,
        ),
        ([(0.15, 0.1, 25.1), (-0.5, 0.8, 28.0), (-1.9, 1.2, 31.0), (-2.2, 1.5, 33.6)], 0.16, 0.05),
        ([(1.7, -0.2, 28.4), (3.8, -1.0, 29.4), (6.2, -1.6, 29.6), (8.0, -2.0, 31.2)], 0.15, 0.05),
        ([(-4.6, -0.8, 24.6), (-6.4, -0.4, 24.7), (-8.2, -0.2, 25.8)], 0.10, 0.045),
    ]
    wood, buds = [], []
    for path, thick, thin in twigs:
        size = [(0, thick), (1, thin)]
        wood.append(sweep(path, size, size, (0.05, 1, 0.03), around=12, along=90, jitter=0.09, seed=int(thick * 100)))
        curve = spline(path, 60)
        start = 34 if thick > 0.25 else 12
        for i in range(start, 60, 8):
            heading = curve[min(i + 1, 59)] - curve[i - 1]
            heading = heading / np.linalg.norm(heading)
            away = rng.normal(size=3)
            away -= heading * away.dot(heading) * 0.9
            away = away / np.linalg.norm(away) * 0.8 + heading * 0.7
            away /= np.linalg.norm(away)
            tip = curve[i] + away * rng.uniform(0.55, 0.8)
            fat = rng.uniform(0.14, 0.21)
            side = np.cross(away, (0.3, 0.5, 0.81))
            buds.append(
                sweep(
                    [curve[i], (curve[i] + tip) / 2, tip],
                    [(0, 0.06), (0.25, fat * 0.8), (0.5, fat), (0.8, fat * 0.6), (1, 0.02)],
                    [(0, 0.06), (0.25, fat * 0.8), (0.5, fat), (0.8, fat * 0.6), (1, 0.02)],
                    side,
                    around=10,
                    along=16,
                )
            )
    return [to_object(joined(*wood), material("twig"), "branch"), to_object(joined(*buds), material("bud"), "buds")]


def tea_caddy(glaze, seed=12, lid=True, leaves=False):
    """Upright jar with a rounded shoulder and an overlapping cap."""
    prof = vessel(
        [(3.7, 0.6), (4.35, 1.5), (4.5, 3.5), (4.45, 6.6), (4.0, 8.1), (3.2, 8.75), (3.0, 9.1), (3.02, 9.9)],
        0.3,
        (3.0, 3.5, 0.4, 0.28),
        0.8,
        0.28,
    )
    parts = [to_object(lathe(prof, seed, segments=224, ridges=0.02, pitch=0.7), material(glaze), "jar")]
    if lid:
        parts.append(to_object(moved(caddy_lid(seed + 1), (0, 0, 8.95)), material(glaze), "cap"))
    if leaves:
        parts.append(place(tea_leaves(420, 2.5, 0.7, 3), z=7.0))
    return group("tea caddy", *parts)


def caddy_lid(seed):
    under = [(0, 1.25), (2.6, 1.2), (3.12, 1.05)]
    wall = [(3.12, 1.05), (3.14, 0.0)]
    rim = [(3.14, 0.0), (3.5, 0.0)]
    side = [(3.5, 0.0), (3.54, 0.7), (3.46, 1.35)]
    top = [
        (3.46, 1.35),
        (2.4, 1.72),
        (1.2, 1.86),
        (0.62, 1.94),
        (0.5, 2.15),
        (0.62, 2.55),
        (0.86, 2.85),
        (0.7, 3.08),
        (0.3, 3.16),
        (0, 3.16),
    ]
    prof = solid([under, wall, rim, side, top], 0.09, 0.05, edges=[(3.5, 0.0), (3.5, 1.4), (0.86, 2.9)])
    return lathe(prof, seed, segments=176, ridges=0.012)


def tea_tray(glaze, seed=13):
    """Round plate with a low upright rim."""

    def rings(a, r, z, inside):
        swirl = 0.028 * np.sin(2 * math.pi * r / 1.5 - a) * np.clip(r / 1.5, 0, 1) * np.clip((11 - r) / 1.0, 0, 1)
        return r, z + np.where(inside, swirl, 0)

    prof = vessel([(10.3, 0.55), (11.4, 0.75), (11.85, 1.3), (12.0, 2.1)], 0.42, (9.0, 9.6, 0.4, 0.3), 0.75, 0.3)
    keep = prof["line"]
    flat = prof["inside"] & (keep[:, 0] < 10.9)
    keep[flat, 1] = np.minimum(keep[flat, 1], 0.8 + 0.1 * np.clip(keep[flat, 0] - 9.9, 0, 1) ** 2)
    prof["pool"] = np.where(prof["inside"], 0.35 * np.exp(-(((keep[:, 0] - 11) / 0.5) ** 2)), prof["pool"])
    return group(
        "tea tray",
        to_object(lathe(prof, seed, segments=288, ridges=0.01, shape=rings, wobble=0.002), material(glaze), "tray"),
    )


# -- things around ---------------------------------------------------------


def tea_leaves(count=120, spread=3.0, heap=0.5, seed=1):
    """A small heap of rolled dry leaves."""
    rng = np.random.default_rng(seed)
    bits = []
    for _ in range(count):
        length = rng.uniform(0.7, 1.5)
        bend = rng.uniform(-0.35, 0.35)
        path = np.array(
            [
                (-length / 2, 0, 0),
                (-length / 6, bend * 0.5, 0),
                (length / 6, bend * 0.4, rng.uniform(-0.1, 0.1)),
                (length / 2, -bend * 0.3, 0),
            ]
        )
        fat = rng.uniform(0.045, 0.085)
        size = [(0, 0.015), (0.3, fat), (0.7, fat * rng.uniform(0.6, 1)), (1, 0.015)]
        bit = sweep(
            path,
            size,
            [(s, v * rng.uniform(0.5, 1)) for s, v in size],
            (0, 0, 1),
            around=6,
            along=9,
            jitter=0.15,
            seed=int(rng.integers(99)),
        )
        d = spread * rng.uniform(0, 1) ** 0.6
        a = rng.uniform(0, 6.28)
        z = 0.08 + heap * max(0, 1 - (d / spread) ** 2) * rng.uniform(0.2, 1)
        bits.append(
            moved(
                bit,
                (d * math.cos(a), d * math.sin(a), z),
                turn=rng.uniform(0, 6.28),
                tilt=rng.normal(0, 0.22),
                roll=rng.normal(0, 0.22),
            )
        )
    return group("leaves", to_object(joined(*bits), material("leaf"), "leaves"))


def mandarin(seed=1, size=3.0):
    """A mandarin, slightly flat, with its green stalk end."""
    rng = np.random.default_rng(seed)
    t = np.linspace(-math.pi / 2, math.pi / 2, 60)
    line = np.stack([size * np.cos(t), size * 0.82 * np.sin(t)], 1)
    dip = 0.28 * np.exp(-((line[:, 0] / 0.55) ** 2))
    line[:, 1] -= np.sign(line[:, 1]) * dip
    line[:, 1] += size * 0.82 - 0.2
    line[0, 0] = line[-1, 0] = 0
    prof = dict(
        line=line,
        edge=np.full(60, FAR),
        glaze=np.full(60, FAR),
        pool=np.zeros(60),
        inside=np.zeros(60, bool),
        height=size * 1.6,
    )
    ph = rng.uniform(0, 6.28)
    body = lathe(
        prof,
        seed,
        segments=96,
        ridges=0,
        shape=lambda a, r, z, i: (r * (1 + 0.018 * np.sin(3 * a + ph) + 0.012 * np.sin(5 * a)), z),
    )
    top = line[-1, 1]
    stalk = sweep(
        [(0, 0, top - 0.1), (0.02, 0, top + 0.15), (0.08, 0, top + 0.4)],
        [(0, 0.4), (0.4, 0.16), (1, 0.13)],
        [(0, 0.4), (0.4, 0.16), (1, 0.13)],
        (0, 1, 0),
        around=10,
        along=12,
    )
    return group(
        "mandarin", to_object(body, material("peel"), "mandarin"), to_object(stalk, material("stalk"), "stalk")
    )


def cloth(width, depth, kind="linen", seed=0, folds=1.0):
    """A cloth lying on the table in low folds. UVs are centimetres."""
    rng = np.random.default_rng(seed)
    nx, ny = int(width * 5), int(depth * 5)
    u, v = np.meshgrid(np.linspace(-width / 2, width / 2, nx), np.linspace(-depth / 2, depth / 2, ny), indexing="ij")
    z = np.full_like(u, 0.10)
    for _ in range(7):
        ang = rng.normal(0.5, 0.5)
        freq = rng.uniform(0.10, 0.30)
        wave = np.sin(
            (u * math.cos(ang) + v * math.sin(ang)) * freq * 2
            + rng.uniform(0, 6.28)
            + 0.8 * np.sin(v * 0.12 + rng.uniform(0, 6))
        )
        z += folds * 0.10 * np.maximum(wave, 0) ** 3
    border = np.minimum(np.minimum(u + width / 2, width / 2 - u), np.minimum(v + depth / 2, depth / 2 - v))
    z += np.where(border < 0.7, 0.05, 0.0)
    x = u + 0.35 * np.sin(v * 0.21 + rng.uniform(0, 6)) + 0.12 * np.sin(v * 0.8)
    y = v + 0.35 * np.sin(u * 0.17 + rng.uniform(0, 6)) + 0.12 * np.sin(u * 0.7)
    verts = np.stack([x, y, z], -1).reshape(-1, 3)
    idx = np.arange(nx * ny).reshape(nx, ny)
    quads = np.stack([idx[:-1, :-1], idx[1:, :-1], idx[1:, 1:], idx[:-1, 1:]], -1).reshape(-1, 4)
    obj = to_object(plain(verts, [tuple(q) for q in quads.tolist()]), material(kind), "cloth")
    layer = obj.data.uv_layers.new(name="weave")
    loops = np.empty(len(obj.data.loops), dtype=np.int32)
    obj.data.loops.foreach_get("vertex_index", loops)
    uv = np.stack([u.reshape(-1), v.reshape(-1)], 1)[loops]
    layer.data.foreach_set("uv", uv.astype("f").reshape(-1))
    thick = obj.modifiers.new("thickness", "SOLIDIFY")
    thick.thickness, thick.offset = 0.09, -1
    return group("cloth", obj)


def gaiwan_dish(glaze, seed=15):
    """The gaiwan's saucer on its own, as a small dish."""
    return group("dish", to_object(gaiwan_saucer(seed), material(glaze), "dish"))
