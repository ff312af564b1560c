"""Procedural materials: five glazes, bare clay, wood, plaster, linen, tea."""

import bpy


def rgb(hexcode):
    """sRGB hex to linear RGBA."""
    v = [int(hexcode[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in v) + (1.0,)


class Nodes:
    """A terse way to write shader node trees."""

    def __init__(self, name):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.tree.nodes.clear()

    def set(self, socket, value):
        """Link a socket or assign a plain value."""
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        else:
            socket.default_value = value

    def new(self, kind, inputs=None, **props):
        """Make a node; inputs are keyed by socket name or index."""
        node = self.tree.nodes.new("ShaderNode" + kind)
        for key, value in props.items():
            setattr(node, key, value)
        for key, value in (inputs or {}).items():
            self.set(node.inputs[key], value)
        return node

    def math(self, op, a, b=0.0, clamp=False):
        return self.new("Math", {0: a, 1: b}, operation=op, use_clamp=clamp).outputs[0]

    def add(self, a, b):
        return self.math("ADD", a, b)

    def mul(self, a, b):
        return self.math("MULTIPLY", a, b)

    def ramp(self, value, lo, hi, to_lo=0.0, to_hi=1.0):
        """Smoothstep of value between lo and hi."""
        return self.new(
            "MapRange",
            {"Value": value, "From Min": lo, "From Max": hi, "To Min": to_lo, "To Max": to_hi},
            interpolation_type="SMOOTHSTEP",
        ).outputs[0]

    def mix(self, factor, a, b, blend="MIX"):
        node = self.new("Mix", data_type="RGBA", blend_type=blend)
        self.set(node.inputs[0], factor)
        self.set(node.inputs[6], a)
        self.set(node.inputs[7], b)
        return node.outputs[2]

    def noise(self, vector, scale, detail=2.0, rough=0.5, warp=0.0):
        return self.new(
            "TexNoise", {"Vector": vector, "Scale": scale, "Detail": detail, "Roughness": rough, "Distortion": warp}
        ).outputs["Fac"]

    def voronoi(self, vector, scale, feature="F1"):
        return self.new("TexVoronoi", {"Vector": vector, "Scale": scale}, feature=feature)

    def stretch(self, vector, scale):
        return self.new("VectorMath", {0: vector, 1: scale}, operation="MULTIPLY").outputs[0]

    def attr(self, name):
        return self.new("Attribute", attribute_name=name).outputs["Fac"]

    def coords(self):
        """Object coordinates, shifted per object so that no two pieces match."""
        where = self.new("TexCoord").outputs["Object"]
        chance = self.new("ObjectInfo").outputs["Random"]
        return self.new("VectorMath", {0: where, 1: self.mul(chance, 91.0)}, operation="ADD").outputs[0]

    def bump(self, height, normal=None, strength=1.0):
        """Bump from a height in centimetres."""
        inputs = {"Height": height, "Strength": strength, "Distance": 1.0}
        if normal is not None:
            inputs["Normal"] = normal
        return self.new("Bump", inputs).outputs[0]

    def finish(self, shader, average=None):
        """Set the surface. Diffuse bounces see just the average colour, which is much faster."""
        if average:
            simple = self.new("BsdfDiffuse", {"Color": rgb(average)}).outputs[0]
            bounced = self.new("LightPath").outputs["Is Diffuse Ray"]
            shader = self.new("MixShader", {0: bounced, 1: shader, 2: simple}).outputs[0]
        self.new("OutputMaterial", {"Surface": shader})
        return self.material


GLAZES = {
    "celadon": dict(
        base="778e78",
        deep="43634e",
        thin="b5b695",
        rim=(0.0, 0.22),
        rim_mix=0.75,
        rough=0.13,
        sss=0.12,
        crackle=0.30,
        coat=0.5,
        peel=0.0016,
    ),
    "tenmoku": dict(
        base="150c08",
        deep="090504",
        thin="8a4520",
        rim=(0.05, 1.15),
        rim_mix=0.95,
        rough=0.09,
        streaks=0.9,
        coat=0.15,
        peel=0.0012,
        ridge_mix=0.35,
    ),
    "shell-white": dict(
        base="e4dac8",
        deep="d6c8b0",
        thin="b3926c",
        rim=(0.0, 0.17),
        rim_mix=0.7,
        rough=0.36,
        sss=0.16,
        coat=0.08,
        peel=0.0014,
        freckles=0.35,
    ),
    "cobalt": dict(
        base="122659",
        deep="060f31",
        thin="64788f",
        rim=(0.02, 0.30),
        rim_mix=0.75,
        rough=0.10,
        coat=0.2,
        peel=0.0014,
        streaks=0.30,
        ridge_mix=0.12,
        cloud="1b3d7c",
    ),
    "ash-grey": dict(
        base="8f8677",
        deep="776d5f",
        thin="66503d",
        rim=(0.0, 0.20),
        rim_mix=0.75,
        rough=0.62,
        coat=0.0,
        peel=0.004,
        specks=1.0,
        cloud="9c9384",
    ),
}


def glaze(name, fillet=0.0):
    """A glaze over stoneware. fillet rounds the joints of handles and spouts."""
    spec = GLAZES[name]
    n = Nodes("glaze " + name)
    p = n.coords()
    edge, above, pool, ridge = (n.attr(a) for a in ("edge", "glaze", "pool", "ridge"))
    wide = n.noise(p, 0.35, 3)
    fine = n.noise(p, 2.2, 3)

    depth = n.add(n.mul(pool, 0.85), n.ramp(wide, 0.52, 0.85, 0.0, 0.45))
    color = n.mix(n.math("MINIMUM", depth, 1.0), rgb(spec["base"]), rgb(spec["deep"]))
    if "cloud" in spec:
        color = n.mix(n.ramp(n.noise(p, 0.6, 5, 0.6), 0.5, 0.72, 0, 0.6), color, rgb(spec["cloud"]))
    if "ridge_mix" in spec:
        crest = n.mul(n.ramp(ridge, 0.35, 1.0), n.ramp(fine, 0.4, 0.75))
        color = n.mix(n.mul(crest, spec["ridge_mix"]), color, rgb(spec["thin"]))
    wander = n.mul(n.add(fine, -0.5), 0.25)
    if "streaks" in spec:
        runs = n.noise(n.stretch(p, (2.6, 2.6, 0.22)), 1.0, 4, 0.6)
        wander = n.add(wander, n.mul(n.add(runs, -0.5), 2.6 * spec["streaks"]))
    lo, hi = spec["rim"]
    worn = n.ramp(n.add(edge, wander), hi, lo)
    worn = n.math("MAXIMUM", worn, n.ramp(edge, lo + 0.16, lo + 0.02))
    color = n.mix(n.mul(worn, spec["rim_mix"]), color, rgb(spec["thin"]))

    height = n.mul(n.noise(p, 5.0, 2), spec["peel"] * 2.5)
    height = n.add(height, n.mul(n.noise(p, 0.9, 2), 0.02))
    if spec.get("crackle"):
        warp = n.new("TexNoise", {"Vector": p, "Scale": 0.8, "Detail": 2.0}).outputs["Color"]
        q = n.new("VectorMath", {0: p, 1: n.stretch(warp, (0.9, 0.9, 0.9))}, operation="ADD").outputs[0]
        net = n.voronoi(q, 0.95, "DISTANCE_TO_EDGE").outputs["Distance"]
        small = n.voronoi(q, 2.1, "DISTANCE_TO_EDGE").outputs["Distance"]
        line = n.math("MAXIMUM", n.ramp(net, 0.020, 0.003), n.mul(n.ramp(small, 0.028, 0.004), 0.4))
        line = n.mul(line, n.ramp(wide, 0.32, 0.6, 0.25, 1.0))
        color = n.mix(n.mul(line, spec["crackle"]), color, rgb("6e6a4c"))
    if spec.get("specks"):
        cells = n.voronoi(p, 3.4)
        chance = n.new("SeparateColor", {0: cells.outputs["Color"]})
        size = n.mul(n.ramp(chance.outputs[0], 0.55, 1.0), 0.24)
        dot = n.ramp(n.math("SUBTRACT", cells.outputs["Distance"], size), 0.05, -0.03)
        dot = n.mul(dot, n.ramp(chance.outputs[0], 0.5, 0.62))
        tiny = n.voronoi(p, 9.0)
        chance2 = n.new("SeparateColor", {0: tiny.outputs["Color"]})
        dot2 = n.mul(n.ramp(tiny.outputs["Distance"], 0.32, 0.18), n.ramp(chance2.outputs[1], 0.72, 0.8))
        color = n.mix(n.mul(dot, 0.8), color, rgb("3d3026"))
        color = n.mix(n.mul(dot2, 0.6), color, rgb("54463a"))
        height = n.add(height, n.mul(dot, -0.006))
    if spec.get("freckles"):
        cells = n.voronoi(p, 2.4)
        chance = n.new("SeparateColor", {0: cells.outputs["Color"]})
        dot = n.mul(n.ramp(cells.outputs["Distance"], 0.13, 0.04), n.ramp(chance.outputs[0], 0.78, 0.84))
        color = n.mix(n.mul(dot, spec["freckles"]), color, rgb("8f7354"))

    normal = n.new("Bevel", {"Radius": fillet}, samples=4).outputs[0] if fillet else None
    rough = n.add(n.ramp(n.noise(p, 1.4, 3), 0.3, 0.75, -0.03, 0.06), spec["rough"])
    rough = n.add(rough, n.mul(worn, 0.06))
    shader = n.new(
        "BsdfPrincipled",
        {
            "Base Color": color,
            "Roughness": rough,
            "IOR": 1.5,
            "Normal": n.bump(height, normal),
            "Coat Weight": spec["coat"],
            "Coat Roughness": 0.05,
            "Subsurface Weight": spec.get("sss", 0.0),
            "Subsurface Radius": (0.35, 0.28, 0.18),
            "Subsurface Scale": 0.6,
        },
    ).outputs[0]

    rag = n.add(above, n.mul(n.add(n.noise(p, 1.1, 3), -0.5), 0.22))
    bare = n.ramp(rag, 0.03, -0.03)
    toast = n.ramp(rag, -0.28, 0.0)
    clay = n.new(
        "BsdfPrincipled",
        {
            "Base Color": n.mix(n.mul(toast, 0.6), clay_color(n, p, "b99c7e"), rgb("96643f")),
            "Roughness": 0.85,
            "Normal": n.bump(n.mul(n.noise(p, 14.0, 3, 0.7), 0.012)),
        },
    ).outputs[0]
    return n.finish(n.new("MixShader", {0: bare, 1: shader, 2: clay}).outputs[0], spec["base"])


def clay_color(n, p, hexcode):
    """Slightly mottled clay with a few iron grains."""
    color = n.mix(n.ramp(n.noise(p, 0.7, 4), 0.3, 0.75, 0, 0.35), rgb(hexcode), rgb("8c6a4c"))
    return n.mix(n.ramp(n.noise(p, 11.0, 2), 0.66, 0.74, 0, 0.5), color, rgb("4c3626"))


def clay(hexcode="d8bfa4"):
    """Unglazed, bisque-fired clay."""
    n = Nodes("clay")
    p = n.coords()
    color = n.mix(n.ramp(n.noise(p, 0.5, 4), 0.3, 0.75, 0, 0.25), rgb(hexcode), rgb("b98e6a"))
    height = n.add(n.mul(n.noise(p, 12.0, 3, 0.7), 0.012), n.mul(n.noise(n.stretch(p, (1, 1, 9)), 1.2, 3), 0.012))
    return n.finish(
        n.new("BsdfPrincipled", {"Base Color": color, "Roughness": 0.9, "Normal": n.bump(height)}).outputs[0]
    )


def wood(light="b98a55", dark="74492a", rough=0.46):
    """Planed wood with the grain along x."""
    n = Nodes("wood")
    p = n.coords()
    warp = n.noise(n.stretch(p, (0.007, 0.09, 0.09)), 1.0, 2)
    y = n.new("SeparateXYZ", {0: p}).outputs[1]
    rings = n.math("SINE", n.add(n.mul(warp, 55.0), n.mul(y, 2.2)))
    band = n.noise(n.stretch(p, (0.015, 0.9, 0.9)), 1.0, 3)
    fibre = n.noise(n.stretch(p, (0.10, 8.0, 8.0)), 1.0, 4, 0.7)
    pores = n.noise(n.stretch(p, (0.30, 17.0, 17.0)), 1.0, 2)
    tone = n.add(n.add(n.mul(rings, 0.11), n.mul(band, 0.55)), n.mul(fibre, 0.75))
    color = n.mix(n.ramp(tone, 0.30, 0.98), rgb(dark), rgb(light))
    color = n.mix(n.ramp(pores, 0.60, 0.74, 0, 0.5), color, rgb("3d2717"))
    chance = n.new("ObjectInfo").outputs["Random"]
    color = n.mix(n.mul(chance, 0.22), color, rgb(dark))
    height = n.mul(n.ramp(pores, 0.50, 0.72), -0.013)
    return n.finish(
        n.new(
            "BsdfPrincipled",
            {"Base Color": color, "Roughness": n.add(n.mul(fibre, 0.18), rough - 0.09), "Normal": n.bump(height)},
        ).outputs[0],
        light,
    )


def bamboo():
    """Smoked bamboo for the over-handle."""
    n = Nodes("bamboo")
    p = n.coords()
    streak = n.noise(n.stretch(p, (0.8, 7.0, 0.8)), 1.0, 3)
    color = n.mix(n.ramp(streak, 0.3, 0.7), rgb("8a5a2c"), rgb("bd8a4b"))
    color = n.mix(n.ramp(n.noise(p, 1.2, 3), 0.5, 0.8, 0, 0.5), color, rgb("5d3717"))
    return n.finish(
        n.new(
            "BsdfPrincipled",
            {"Base Color": color, "Roughness": 0.33, "Coat Weight": 0.15, "Normal": n.bump(n.mul(streak, 0.02))},
        ).outputs[0]
    )


def matte(hexcode, rough=0.8, grain=0.0, grain_scale=3.0, metal=0.0, mottle=0.15):
    """A plain surface: paper backdrop, plaster, twig, rattan, brass."""
    n = Nodes("matte")
    p = n.coords()
    color = rgb(hexcode)
    if mottle:
        value = n.ramp(n.noise(p, grain_scale * 0.12, 4), 0.3, 0.7, 0, mottle)
        color = n.mix(value, color, n.mix(1.0, color, (0.55, 0.5, 0.45, 1), "MULTIPLY"))
    inputs = {"Base Color": color, "Roughness": rough, "Metallic": metal}
    if grain:
        inputs["Normal"] = n.bump(n.mul(n.noise(p, grain_scale, 4, 0.6), grain))
    return n.finish(n.new("BsdfPrincipled", inputs).outputs[0], None if metal else hexcode)


def linen(hexcode="d9cdb9"):
    """Loose plain weave with slubs."""
    n = Nodes("linen")
    uv = n.new("TexCoord").outputs["UV"]
    wavy = n.new("TexNoise", {"Vector": uv, "Scale": 0.6, "Detail": 3.0}).outputs["Color"]
    q = n.new("VectorMath", {0: uv, 1: n.stretch(wavy, (0.25, 0.25, 0))}, operation="ADD").outputs[0]
    xyz = n.new("SeparateXYZ", {0: q})
    k = 62.0
    warp = n.math("SINE", n.mul(xyz.outputs[0], k))
    weft = n.math("SINE", n.mul(xyz.outputs[1], k))
    weave = n.mul(warp, weft)
    slub_x = n.noise(n.stretch(q, (0.35, 9.0, 1)), 1.0, 2)
    slub_y = n.noise(n.stretch(q, (9.0, 0.35, 1)), 1.0, 2)
    tone = n.add(n.mul(weave, 0.10), n.add(n.mul(slub_x, 0.6), n.mul(slub_y, 0.6)))
    color = n.mix(n.ramp(tone, 0.3, 0.95), n.mix(1.0, rgb(hexcode), (0.58, 0.55, 0.50, 1), "MULTIPLY"), rgb(hexcode))
    height = n.add(n.mul(weave, 0.010), n.mul(n.add(slub_x, slub_y), 0.03))
    return n.finish(
        n.new(
            "BsdfPrincipled", {"Base Color": color, "Roughness": 0.95, "Sheen Weight": 0.25, "Normal": n.bump(height)}
        ).outputs[0],
        hexcode,
    )


def tea(tint=(0.92, 0.66, 0.26), body="a8641c"):
    """Clear tea with a little body: tinted, mirror-like at a low angle."""
    n = Nodes("tea")
    clear = n.new("BsdfTransparent", {0: tint + (1.0,)}).outputs[0]
    cloudy = n.new("BsdfDiffuse", {"Color": rgb(body)}).outputs[0]
    clear = n.new("MixShader", {0: 0.17, 1: clear, 2: cloudy}).outputs[0]
    shine = n.new("BsdfGlossy", {"Roughness": 0.01}).outputs[0]
    fres = n.new("Fresnel", {"IOR": 1.34}).outputs[0]
    return n.finish(n.new("MixShader", {0: fres, 1: clear, 2: shine}).outputs[0])


def matcha():
    """Whisked matcha with fine froth."""
    n = Nodes("matcha")
    p = n.coords()
    bubbles = n.voronoi(p, 6.0).outputs["Distance"]
    fine = n.voronoi(p, 15.0).outputs["Distance"]
    patch = n.ramp(n.noise(p, 0.45, 3), 0.42, 0.62)
    color = n.mix(patch, rgb("54652c"), rgb("7d8b4d"))
    froth = n.add(n.mul(n.ramp(bubbles, 0.45, 0.0), n.mul(patch, 0.02)), n.mul(n.ramp(fine, 0.5, 0.0), 0.008))
    return n.finish(
        n.new("BsdfPrincipled", {"Base Color": color, "Roughness": 0.34, "Normal": n.bump(froth)}).outputs[0]
    )


def peel():
    """Mandarin skin."""
    n = Nodes("peel")
    p = n.coords()
    pits = n.voronoi(p, 4.5).outputs["Distance"]
    color = n.mix(n.ramp(n.noise(p, 0.5, 3), 0.3, 0.7), rgb("c4560a"), rgb("d66c0e"))
    return n.finish(
        n.new(
            "BsdfPrincipled",
            {
                "Base Color": color,
                "Roughness": 0.36,
                "Normal": n.bump(n.mul(n.ramp(pits, 0.0, 0.4), 0.02)),
                "Subsurface Weight": 0.1,
                "Subsurface Radius": (0.4, 0.2, 0.05),
            },
        ).outputs[0]
    )


def leaf():
    """Dry green tea leaves."""
    n = Nodes("leaf")
    p = n.coords()
    color = n.mix(n.ramp(n.noise(p, 1.6, 2), 0.35, 0.7), rgb("2c3320"), rgb("5c6238"))
    return n.finish(n.new("BsdfPrincipled", {"Base Color": color, "Roughness": 0.6}).outputs[0])
