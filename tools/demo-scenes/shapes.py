"""Geometry helpers: splines, lathed profiles and swept tubes as plain arrays.

All lengths are centimetres. A part is a dict with `verts` (n, 3), `faces`
(list of index tuples) and per-vertex float attributes in `attrs`:

edge   distance to the nearest rim or lip, where the glaze runs thin
glaze  height above the glaze line; negative is bare stoneware
pool   0..1, where the glaze runs together and gets deep
ridge  -1..1, the throwing lines
"""

import math

import bpy
import numpy as np

ATTRS = ("edge", "glaze", "pool", "ridge")
FAR = 20.0


def resample(points, step=None, count=None):
    """Points of a polyline at equal distances along it."""
    points = np.asarray(points, float)
    lengths = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    count = count or max(8, int(lengths[-1] / step))
    at = np.linspace(0, lengths[-1], count)
    return np.stack([np.interp(at, lengths, points[:, i]) for i in range(points.shape[1])], 1)


def spline(points, count=120):
    """Centripetal Catmull-Rom curve through the points, evenly resampled."""
    p = np.asarray(points, float)
    if len(p) == 2:
        return resample(p, count=count)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    out = []
    for i in range(len(p) - 3):
        a, b, c, d = p[i : i + 4]
        t0 = 0.0
        t1 = t0 + max(np.linalg.norm(b - a), 1e-6) ** 0.5
        t2 = t1 + max(np.linalg.norm(c - b), 1e-6) ** 0.5
        t3 = t2 + max(np.linalg.norm(d - c), 1e-6) ** 0.5
        t = np.linspace(t1, t2, 24, endpoint=i == len(p) - 4)[:, None]
        a1 = (t1 - t) / (t1 - t0) * a + (t - t0) / (t1 - t0) * b
        a2 = (t2 - t) / (t2 - t1) * b + (t - t1) / (t2 - t1) * c
        a3 = (t3 - t) / (t3 - t2) * c + (t - t2) / (t3 - t2) * d
        b1 = (t2 - t) / (t2 - t0) * a1 + (t - t0) / (t2 - t0) * a2
        b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
        out.append((t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2)
    return resample(np.vstack(out), count=count)


def soften(points, radius, step):
    """Round the corners of an evenly sampled polyline, keeping its ends."""
    sigma = radius / step
    half = int(3 * sigma) + 1
    kernel = np.exp(-0.5 * (np.arange(-half, half + 1) / max(sigma, 1e-3)) ** 2)
    kernel /= kernel.sum()
    head = 2 * points[0] - points[1 : half + 1][::-1]
    tail = 2 * points[-1] - points[-half - 1 : -1][::-1]
    padded = np.vstack([head, points, tail])
    out = np.stack([np.convolve(padded[:, i], kernel, "valid") for i in range(points.shape[1])], 1)
    out[0], out[-1] = points[0], points[-1]
    return out


def outline(runs, fillet=0.06, step=0.06):
    """Join runs of control points; runs meet at corners that get rounded."""
    pieces = [spline(run, 160) for run in runs]
    return soften(resample(np.vstack(pieces), step=step), fillet, step)


def vessel(outer, wall=0.3, foot=(1.2, 1.7, 0.6, 0.4), floor=0.9, glaze_line=0.25, step=0.07):
    """Profile of a thrown vessel: turned foot, outside, lip, inside.

    outer: control points from the top of the foot to the lip.
    foot:  inner radius, outer radius, height, depth of the hollow.
    """
    rin, rout, high, deep = foot
    under = [(0, deep * 1.05), (rin * 0.6, deep * 1.02), (rin - 0.1, deep)]
    ring = [(rin, 0.02), (rin + 0.06, 0), (rout - 0.1, 0), (rout, 0.07), (rout - 0.03, high)]
    out = spline([(rout + 0.02, high)] + list(outer), 260)
    tangent = np.gradient(out, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1)[:, None]
    s = np.linspace(0, 1, len(out))
    thick = wall * (0.9 + 0.7 * (1 - s) ** 2)
    inner = out + np.stack([-tangent[:, 1], tangent[:, 0]], 1) * thick[:, None]
    end, tan, w = out[-1], tangent[-1], thick[-1]
    mid = (end + inner[-1]) / 2
    side = (end - inner[-1]) / w
    arc = [mid + w / 2 * (side * math.cos(a) + tan * math.sin(a)) for a in np.linspace(0.3, math.pi - 0.3, 9)]
    keep = inner[::-1][(inner[::-1, 1] > floor + 0.35) & (inner[::-1, 0] > 0.25)]
    keep = keep[:: max(1, len(keep) // 12)]
    last = keep[-1]
    base = [(last[0] * 0.72, floor + 0.14), (last[0] * 0.35, floor + 0.02), (0, floor)]
    inside = spline(np.vstack([keep, base]), 200)
    line = np.vstack([resample(under, step=0.05), resample(ring, step=0.03), out, arc, inside])
    line = soften(resample(line, step=step), 0.045, step)
    line[:, 0] = np.maximum(line[:, 0], 0)
    lip = int(np.argmin(np.linalg.norm(line - (mid + tan * w / 2), axis=1)))
    along = np.arange(len(line)) * step
    edge = np.abs(along - along[lip])
    is_in = np.arange(len(line)) > lip
    glaze = np.where(is_in, FAR, line[:, 1] - glaze_line)
    below = (~is_in) & (line[:, 0] < rout - 0.03) & (line[:, 1] < high)
    glaze = np.where(below, -1.0, glaze)
    height = line[:, 1].max()
    pool = np.where(
        is_in,
        np.clip(1 - (line[:, 1] - floor) / (0.35 * (height - floor)), 0, 1) ** 1.5,
        0.9 * np.exp(-np.maximum(glaze, 0) / (0.12 * height)),
    )
    return dict(line=line, edge=edge, glaze=glaze, pool=pool, inside=is_in, height=height)


def solid(runs, fillet=0.06, step=0.06, edges=(), glaze_line=None):
    """Profile of a closed lathed shape such as a lid; edges are (r, z) rims."""
    line = outline(runs, fillet, step)
    line[:, 0] = np.maximum(line[:, 0], 0)
    edge = np.full(len(line), FAR)
    for point in edges:
        edge = np.minimum(edge, np.linalg.norm(line - np.asarray(point), axis=1) + 0.06)
    glaze = np.full(len(line), FAR) if glaze_line is None else line[:, 1] - glaze_line
    height = line[:, 1].max()
    return dict(
        line=line, edge=edge, glaze=glaze, pool=np.zeros(len(line)), inside=np.zeros(len(line), bool), height=height
    )


def lathe(profile, seed=0, segments=192, wobble=0.004, ridges=0.02, pitch=0.55, shape=None):
    """Spin a profile, with the small irregularities of a hand-thrown pot.

    shape: optional function (angle, r, z, inside) -> (r, z) for lips, flutes.
    """
    rng = np.random.default_rng(seed)
    line = profile["line"]
    start = 1 if line[0, 0] < 0.02 else 0
    stop = len(line) - 1 if line[-1, 0] < 0.02 else len(line)
    rows = np.arange(start, stop)
    angle = np.linspace(0, 2 * math.pi, segments, endpoint=False)
    r, a = np.meshgrid(line[rows, 0], angle, indexing="ij")
    z = np.repeat(line[rows, 1][:, None], segments, 1)
    phase = rng.uniform(0, 6.28, 6)
    spiral = 2 * math.pi * z / pitch + a
    soft = 0.55 + 0.45 * np.sin(z * 1.3 + phase[0] + 0.6 * np.sin(a + phase[1]))
    ridge = np.sin(spiral + 0.9 * np.sin(z * 0.9 + phase[2])) * soft
    high = profile["height"]
    body = np.clip((z - 0.12 * high) / (0.12 * high), 0, 1)
    calm = np.clip(profile["edge"][rows] / 0.5, 0.15, 1)[:, None]
    r2 = r + ridges * ridge * body * calm * np.minimum(1, r)
    lean = z / max(high, 0.1)
    r2 *= 1 + wobble * (np.sin(2 * a + phase[3]) * lean + 0.5 * np.sin(3 * a + phase[4] + lean))
    z2 = z + wobble * 2.0 * lean * r * np.sin(a + phase[5])
    inside = np.repeat(profile["inside"][rows][:, None], segments, 1)
    if shape:
        r2, z2 = shape(a, r2, z2, inside)
    verts = np.stack([r2 * np.cos(a), r2 * np.sin(a), z2], -1).reshape(-1, 3)
    idx = np.arange(len(rows) * segments).reshape(len(rows), segments)
    nxt = np.roll(idx, -1, 1)
    quads = np.stack([idx[:-1], nxt[:-1], nxt[1:], idx[1:]], -1).reshape(-1, 4)
    faces = [tuple(q) for q in quads.tolist()]
    attrs = {k: np.repeat(profile[k][rows], segments) for k in ("edge", "glaze", "pool")}
    attrs["ridge"] = (ridge * body).reshape(-1)
    for end, ring, flip in ((0, 0, False), (len(line) - 1, len(rows) - 1, True)):
        if (end == 0 and start == 1) or (end != 0 and stop == len(line) - 1):
            verts = np.vstack([verts, [[0, 0, z2[ring].mean()]]])
            tip = len(verts) - 1
            for i, j in zip(idx[ring].tolist(), nxt[ring].tolist()):
                faces.append((i, j, tip) if flip else (j, i, tip))
            for k in ("edge", "glaze", "pool"):
                attrs[k] = np.r_[attrs[k], profile[k][end]]
            attrs["ridge"] = np.r_[attrs["ridge"], 0]
    return dict(verts=verts, faces=faces, attrs=attrs)


def sweep(
    path, wide, thick, side, around=40, along=90, square=2.0, stations=None, shear=0.0, edge=None, jitter=0.0, seed=0
):
    """Sweep an oval section along a planar curve.

    wide, thick: half sizes across and in the plane, as (s, size) pairs.
    stations: optional list of (s, scale) instead of an even walk (hollow ends).
    shear: tilts the section towards the end of the path (a spout's cut).
    """
    curve = spline(path, 400)
    tangent = np.gradient(curve, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1)[:, None]
    side = np.asarray(side, float) / np.linalg.norm(side)
    stations = stations or [(s, 1.0) for s in np.linspace(0, 1, along)]
    turn = np.linspace(0, 2 * math.pi, around, endpoint=False)
    cs = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** (2 / square)
    sn = np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** (2 / square)
    rng = np.random.default_rng(seed)
    ph = rng.uniform(0, 6.28, 4)
    verts, rim = [], []
    for s, scale in stations:
        at = s * (len(curve) - 1)
        i = min(int(at), len(curve) - 2)
        pos = curve[i] + (curve[i + 1] - curve[i]) * (at - i)
        tan = tangent[min(int(round(at)), len(curve) - 1)]
        up = np.cross(tan, side)
        up /= np.linalg.norm(up)
        wig = 1 + jitter * (np.sin(9 * s + ph[0]) + 0.6 * np.sin(23 * s + ph[1]))
        w = np.interp(s, *zip(*wide)) * scale * wig
        t = np.interp(s, *zip(*thick)) * scale * wig
        tilt = shear * max(0, (s - 0.5) / 0.5) ** 2
        ring = pos + np.outer(cs * w, side) + np.outer(sn * t, up) + np.outer(sn * t * tilt, tan)
        verts.append(ring)
        rim.append(FAR if edge is None else abs(s - edge) * 8 + (0 if scale == 1 else 0.05))
    n = len(verts)
    verts = np.vstack(verts + [verts[0].mean(0)[None], verts[-1].mean(0)[None]])
    idx = np.arange(n * around).reshape(n, around)
    nxt = np.roll(idx, -1, 1)
    quads = np.stack([idx[:-1], nxt[:-1], nxt[1:], idx[1:]], -1).reshape(-1, 4)
    faces = [tuple(q) for q in quads.tolist()]
    first, last = n * around, n * around + 1
    faces += [(j, i, first) for i, j in zip(idx[0].tolist(), nxt[0].tolist())]
    faces += [(i, j, last) for i, j in zip(idx[-1].tolist(), nxt[-1].tolist())]
    rim = np.r_[np.repeat(rim, around), FAR, FAR]
    return dict(
        verts=verts,
        faces=faces,
        attrs=dict(edge=rim, glaze=np.full(len(verts), FAR), pool=np.zeros(len(verts)), ridge=np.zeros(len(verts))),
    )


def moved(part, offset=(0, 0, 0), turn=0.0, tilt=0.0, roll=0.0, scale=1.0):
    """A copy of a part, scaled, tilted about x, rolled about y, turned about z."""
    c, s = math.cos(tilt), math.sin(tilt)
    rx = np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    c, s = math.cos(roll), math.sin(roll)
    ry = np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    c, s = math.cos(turn), math.sin(turn)
    rz = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    verts = (part["verts"] * scale) @ (rz @ ry @ rx).T + np.asarray(offset, float)
    return dict(part, verts=verts)


def joined(*parts):
    """One part out of several."""
    verts, faces, base = [], [], 0
    for p in parts:
        verts.append(p["verts"])
        faces += [tuple(i + base for i in f) for f in p["faces"]]
        base += len(p["verts"])
    attrs = {k: np.concatenate([p["attrs"][k] for p in parts]) for k in ATTRS}
    return dict(verts=np.vstack(verts), faces=faces, attrs=attrs)


def plain(verts, faces):
    """A part without glaze attributes of its own."""
    n = len(verts)
    return dict(
        verts=np.asarray(verts, float),
        faces=faces,
        attrs=dict(edge=np.full(n, FAR), glaze=np.full(n, FAR), pool=np.zeros(n), ridge=np.zeros(n)),
    )


def to_object(part, material, name="part", smooth=True):
    """Put a part into the scene as a mesh object."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(part["verts"].tolist(), [], part["faces"])
    for key in ATTRS:
        mesh.attributes.new(key, "FLOAT", "POINT").data.foreach_set("value", part["attrs"][key].astype("f"))
    mesh.polygons.foreach_set("use_smooth", [smooth] * len(mesh.polygons))
    mesh.materials.append(material)
    obj = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(obj)
    return obj
