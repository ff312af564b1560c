"""Lights, backdrops, tables, camera and render settings. Lengths in cm."""

import math

import bpy
import numpy as np
from mathutils import Vector

import materials as mat
import pieces as p
from pieces import group, material, place
from shapes import plain, resample, soften, to_object

EXPOSURE = -0.12


def clean():
    """An empty scene with the render settings."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    c = scene.cycles
    c.device = "CPU"
    c.use_adaptive_sampling = True
    c.adaptive_threshold = 0.04
    c.adaptive_min_samples = 6
    c.use_denoising = True
    c.denoiser = "OPENIMAGEDENOISE"
    c.denoising_input_passes = "RGB_ALBEDO_NORMAL"
    c.denoising_prefilter = "FAST"
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces, c.transparent_max_bounces = (
        4,
        2,
        3,
        2,
        8,
    )
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect = 4.0
    c.use_light_tree = True
    c.blur_glossy = 0.6
    scene.view_settings.view_transform = "AgX"
    scene.view_settings.look = "AgX - Medium High Contrast"
    scene.render.image_settings.file_format = "PNG"
    scene.render.use_persistent_data = True
    return scene


def softbox(where, target, width, height, power, color=(1, 0.97, 0.93), edge=0.25, panes=False):
    """An area light that falls off towards its edges; panes gives it window bars."""
    light = bpy.data.lights.new("softbox", "AREA")
    light.shape, light.size, light.size_y = "RECTANGLE", width, height
    light.energy, light.color = power * 1e4, color
    light.use_nodes = True
    tree = light.node_tree
    emit = next(n for n in tree.nodes if n.type == "EMISSION")
    geo = tree.nodes.new("ShaderNodeNewGeometry")
    split = tree.nodes.new("ShaderNodeSeparateXYZ")
    tree.links.new(geo.outputs["Parametric"], split.inputs[0])
    last = None
    for axis in (0, 1):
        fold = tree.nodes.new("ShaderNodeMath")
        fold.operation = "PINGPONG"
        fold.inputs[1].default_value = 0.5
        tree.links.new(split.outputs[axis], fold.inputs[0])
        ramp = tree.nodes.new("ShaderNodeMapRange")
        ramp.interpolation_type = "SMOOTHSTEP"
        ramp.inputs["From Min"].default_value = -0.06
        ramp.inputs["From Max"].default_value = edge
        tree.links.new(fold.outputs[0], ramp.inputs["Value"])
        out = ramp.outputs[0]
        if panes:
            bar = tree.nodes.new("ShaderNodeMapRange")
            bar.inputs["From Min"].default_value, bar.inputs["From Max"].default_value = 0.485, 0.475
            tree.links.new(fold.outputs[0], bar.inputs["Value"])
            both = tree.nodes.new("ShaderNodeMath")
            both.operation = "MULTIPLY"
            tree.links.new(out, both.inputs[0])
            tree.links.new(bar.outputs[0], both.inputs[1])
            out = both.outputs[0]
        if last:
            times = tree.nodes.new("ShaderNodeMath")
            times.operation = "MULTIPLY"
            tree.links.new(last, times.inputs[0])
            tree.links.new(out, times.inputs[1])
            last = times.outputs[0]
        else:
            last = out
    tree.links.new(last, emit.inputs["Strength"])
    obj = bpy.data.objects.new("softbox", light)
    bpy.context.scene.collection.objects.link(obj)
    obj.location = where
    obj.rotation_euler = (Vector(target) - Vector(where)).to_track_quat("-Z", "Y").to_euler()
    return obj


def world(color, strength):
    """Even surrounding light."""
    w = bpy.data.worlds.new("room")
    bpy.context.scene.world = w
    w.use_nodes = True
    back = w.node_tree.nodes["Background"]
    back.inputs[0].default_value = color + (1,)
    back.inputs[1].default_value = strength
    w.cycles.sampling_method = "NONE"


def sheet(points, width, color, name="backdrop", grain=0):
    """A surface drawn by a side profile of (y, z) points."""
    line = soften(resample(np.array(points, float), step=2.0), 14.0, 2.0)
    verts = [(x, y, z) for y, z in line for x in (-width, width)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(line) - 1)]
    return to_object(plain(verts, faces), mat.matte(color, 0.9, grain, 4.0, mottle=0), name)


def product_studio():
    """Seamless warm paper, one big softbox, a weak fill and a hair light."""
    sheet([(-140, 0), (70, 0), (70, 190)], 220, "cdbda6")
    softbox((-74, -38, 78), (0, 0, 5), 80, 95, 62)
    softbox((95, -60, 45), (0, 0, 6), 70, 90, 7, (1, 0.95, 0.88), 0.4)
    softbox((30, 58, 92), (0, 0, 6), 70, 34, 15, (1, 0.98, 0.95), 0.35)
    world((1.0, 0.95, 0.89), 0.20)


def table(kind="wood", width=190, near=-75, far=62, board=15.0, turn=0.0):
    """Table top of boards with the grain along x."""
    boards, y, k = [], near, 0
    rng = np.random.default_rng(4)
    while y < far:
        high = rng.uniform(-0.02, 0.02)
        e, g = 0.12, 0.035
        ys = [
            (y + g, -2.5),
            (y + g, -e),
            (y + g + e * 0.3, -e * 0.3),
            (y + g + e, 0),
            (y + board - g - e, 0),
            (y + board - g - e * 0.3, -e * 0.3),
            (y + board - g, -e),
            (y + board - g, -2.5),
        ]
        verts = [(x, yy, z + high) for yy, z in ys for x in (-width / 2, width / 2)]
        faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(ys) - 1)]
        obj = to_object(plain(verts, faces), material(kind), "board")
        boards.append(obj)
        y += board
        k += 1
    root = group("table", *boards)
    root.rotation_euler = (0, 0, math.radians(turn))
    return root


def room(kind="wood", wall="cfc5b6", wall_y=85, window=1.0, turn=0.0):
    """A table before a plaster wall, lit by a four-pane window on the left."""
    table(kind, turn=turn)
    verts = [(-320, wall_y, -120), (320, wall_y, -120), (320, wall_y, 260), (-320, wall_y, 260)]
    to_object(plain(verts, [(0, 1, 2, 3)]), mat.matte(wall, 0.9, 0.05, 0.6, mottle=0.25), "wall")
    softbox((-112, 4, 62), (0, 4, 4), 120, 130, 108 * window, (0.96, 0.98, 1.0), 0.06, panes=True)
    softbox((110, -40, 70), (0, 0, 0), 120, 120, 4.5 * window, (1, 0.9, 0.78), 0.4)
    world((1.0, 0.93, 0.85), 0.11)


def points_of(objects):
    """World-space vertices of objects and all that hangs below them."""
    bpy.context.view_layer.update()
    out = []
    for root in objects:
        for obj in [root, *root.children_recursive]:
            if obj.type == "MESH":
                v = np.empty(len(obj.data.vertices) * 3, dtype="f")
                obj.data.vertices.foreach_get("co", v)
                m = np.array(obj.matrix_world)
                out.append(v.reshape(-1, 3)[::7] @ m[:3, :3].T + m[:3, 3])
    return np.vstack(out)


def camera(focus, size, fill=0.6, azimuth=20, elevation=18, lens=85, fstop=14.0, shift=(0, 0), sharp=None):
    """Frame the focus objects so that they fill that part of the picture.

    shift moves the subject, as a fraction of the picture. sharp names the
    objects that lie in the plane of focus (the focus objects by default).
    """
    scene = bpy.context.scene
    wide, high = size
    az, el = math.radians(azimuth), math.radians(elevation)
    forward = np.array([math.sin(-az) * math.cos(el), math.cos(az) * math.cos(el), -math.sin(el)])
    right = np.array([math.cos(az), math.sin(az), 0])
    up = np.cross(right, forward)
    pts = points_of(focus)
    half_w = 18 / lens if wide >= high else 18 / lens * wide / high
    half_h = half_w * high / wide
    at, dist = pts.mean(0), 60.0
    for _ in range(12):
        rel = pts - (at - forward * dist)
        deep = rel @ forward
        x, y = rel @ right / deep / half_w, rel @ up / deep / half_h
        at = at + right * (x.max() + x.min()) / 2 * half_w * dist + up * (y.max() + y.min()) / 2 * half_h * dist
        dist *= max(x.max() - x.min(), y.max() - y.min()) / 2 / fill
    at = at - right * shift[0] * 2 * half_w * dist - up * shift[1] * 2 * half_h * dist
    data = bpy.data.cameras.new("camera")
    data.lens, data.sensor_width, data.sensor_fit = lens, 36, "HORIZONTAL"
    if high > wide:
        data.lens = lens * high / wide
    data.clip_start, data.clip_end = 1, 2000
    data.dof.use_dof = True
    data.dof.aperture_fstop = fstop / 100
    deep = (points_of(sharp or focus) - (at - forward * dist)) @ forward
    data.dof.focus_distance = float(deep.min() + 0.30 * (deep.max() - deep.min()))
    obj = bpy.data.objects.new("camera", data)
    scene.collection.objects.link(obj)
    obj.location = at - forward * dist
    obj.rotation_euler = Vector(forward).to_track_quat("-Z", "Y").to_euler()
    scene.camera = obj
    scene.render.resolution_x, scene.render.resolution_y = size
    return obj


def shelves():
    """Three shelves of finished and bisque pieces by a window."""
    verts = [(-260, 17, -80), (260, 17, -80), (260, 17, 220), (-260, 17, 220)]
    to_object(plain(verts, [(0, 1, 2, 3)]), mat.matte("d0c7ba", 0.9, 0.06, 0.6, mottle=0.3), "wall")
    rows = [
        (
            0,
            [
                "serving_bowl ash-grey",
                "rice_bowl clay",
                "rice_bowl clay +",
                "rice_bowl bisque +",
                "matcha_bowl tenmoku",
                "harbour_teapot celadon",
                "matcha_bowl bisque",
            ],
        ),
        (
            27,
            [
                "bud_vase cobalt",
                "tea_caddy tenmoku",
                "tea_caddy bisque",
                "kyusu_teapot bisque",
                "rice_bowl celadon +",
                "bud_vase celadon",
                "bud_vase clay",
                "morning_mug shell-white",
            ],
        ),
        (
            54,
            [
                "tall_cup clay",
                "tall_cup cobalt",
                "tall_cup ash-grey",
                "morning_mug bisque",
                "morning_mug cobalt",
                "gaiwan shell-white",
                "tide_cup celadon",
                "tide_cup tenmoku",
                "tide_cup bisque",
                "sharing_pitcher shell-white",
            ],
        ),
    ]
    rng = np.random.default_rng(12)
    seed = 1
    for z, names in rows:
        for k, depth in enumerate((0.0, 11.6)):
            w, h = 130, 2.4
            box = [(x, y, zz) for x in (-w, w) for y in (depth - 7.0, depth + 4.4) for zz in (z - h, z)]
            faces = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]
            plank = to_object(plain(box, faces), material("pale wood"), "shelf", smooth=False)
            bevel = plank.modifiers.new("edge", "BEVEL")
            bevel.width, bevel.segments = 0.18, 3
        x = -58.0
        for name in names * 2:
            kind, glaze_name, *more = name.split()
            seed += 1
            stack = 3 if more else 1
            width = {
                "serving_bowl": 24,
                "harbour_teapot": 19,
                "kyusu_teapot": 17,
                "gaiwan": 13.5,
                "rice_bowl": 14,
                "matcha_bowl": 14.5,
                "bud_vase": 10.5,
                "tea_caddy": 10.5,
                "tall_cup": 8.2,
                "morning_mug": 12.2,
                "tide_cup": 8.5,
                "sharing_pitcher": 10,
            }[kind]
            if x + width > 62:
                break
            for level in range(stack):
                piece = getattr(p, kind)(glaze_name, seed + level)
                turn = {"kyusu_teapot": 160, "harbour_teapot": -20, "morning_mug": -35}.get(kind, rng.uniform(0, 360))
                place(
                    piece,
                    x + width / 2,
                    rng.uniform(-1.0, 2.2) + (4 if kind == "serving_bowl" else 0),
                    z + level * 2.25,
                    turn=turn,
                )
            x += width + rng.uniform(0.2, 1.2)
    bar = to_object(plain([(-50, 0, -4), (50, 0, 70)] * 7, []), material("clay"), "frame guide")
    bar.hide_render = True
    for j in (-1, 1):
        softbox((-150, -70, 60 + 45 * j), (0, 0, 32), 90, 80, 95, (0.97, 0.98, 1.0), 0.15)
    softbox((120, -130, 60), (0, 0, 30), 120, 120, 20, (1, 0.9, 0.78), 0.4)
    world((1.0, 0.93, 0.85), 0.18)
    return [bar]
