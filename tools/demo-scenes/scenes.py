"""Every picture of the demo store: its file, its size and how to build it.

SCENES maps a file under the content folder to (size, exposure, build).
The order is the order of importance.
"""

import pieces as p
from pieces import place
from shapes import to_object
from studio import camera, product_studio, room, shelves

SQUARE, COVER, POST, HERO = (1600, 1600), (1600, 1200), (1600, 1067), (2400, 1350)
SCENES = {}

# product: maker, glazes (first is the main one), turn, fill, azimuth, elevation
PRODUCTS = {
    "harbour-teapot": (p.harbour_teapot, ("celadon", "tenmoku"), -24, 0.66, 0, 15),
    "kyusu-teapot": (p.kyusu_teapot, ("ash-grey", "tenmoku"), 222, 0.68, 0, 22),
    "gaiwan": (p.gaiwan, ("shell-white", "celadon"), 15, 0.56, 0, 19),
    "sharing-pitcher": (p.sharing_pitcher, ("shell-white",), -28, 0.54, 0, 19),
    "tide-cup": (p.tide_cup, ("celadon", "tenmoku", "cobalt"), 40, 0.48, 0, 22),
    "tall-cup": (p.tall_cup, ("cobalt", "ash-grey"), 10, 0.56, 0, 16),
    "morning-mug": (p.morning_mug, ("shell-white", "cobalt"), -28, 0.58, 0, 17),
    "rice-bowl": (p.rice_bowl, ("celadon", "shell-white"), 0, 0.58, 0, 17),
    "matcha-bowl": (p.matcha_bowl, ("tenmoku", "ash-grey"), 20, 0.58, 0, 20),
    "serving-bowl": (p.serving_bowl, ("ash-grey",), 0, 0.74, 0, 24),
    "bud-vase": (p.bud_vase, ("cobalt", "celadon"), 0, 0.66, 0, 12),
    "tea-caddy": (p.tea_caddy, ("shell-white", "tenmoku"), 0, 0.60, 0, 15),
    "tea-tray": (p.tea_tray, ("ash-grey",), 0, 0.76, 0, 30),
}


def scene(name, size=SQUARE, exposure=0.0):
    """Register a picture."""

    def add(build):
        SCENES[name] = (size, exposure, build)
        return build

    return add


def front(product, glaze):
    """The three-quarter studio view of a product in one glaze."""
    make, _, turn, fill, azimuth, elevation = PRODUCTS[product]

    def build():
        product_studio()
        piece = place(make(glaze), turn=turn)
        camera([piece], SQUARE, fill, azimuth, elevation, shift=(0, -0.015))

    return build


for _id, _spec in PRODUCTS.items():
    scene(f"products/{_id}/front.jpg")(front(_id, _spec[1][0]))


@scene("home/hero.jpg", HERO)
def hero():
    room("wood", "cdc3b5", 95, turn=4)
    pot = place(p.harbour_teapot("celadon"), -3, 8, turn=-28)
    place(p.gaiwan("shell-white", lid="on"), 17, 0, 0.3, turn=20)
    cup = place(p.tide_cup("celadon", tea="tea"), 7.5, -8.5, 0.3, turn=60)
    place(p.tide_cup("tenmoku", 5, tea="tea"), -6, -8.5, turn=10)
    place(p.bud_vase("cobalt", twig=True), -21, 15, turn=70)
    place(p.matcha_bowl("ash-grey"), 31, 12, turn=10)
    place(p.cloth(34, 20, "linen", 3), 15, -4, turn=-9)
    place(p.tall_cup("cobalt"), 24, 21)
    camera([pot, cup], HERO, 0.56, 6, 13, lens=70, fstop=7, shift=(-0.06, -0.03), sharp=[pot])


# -- second views ----------------------------------------------------------


@scene("products/harbour-teapot/lifestyle.jpg")
def harbour_lifestyle():
    room("wood", turn=-6)
    pot = place(p.harbour_teapot("celadon"), 0, 4, turn=-152)
    a = place(p.tide_cup("celadon", 3, tea="tea"), -7.5, -8.5, turn=15)
    place(p.tide_cup("celadon", 4, tea="tea"), 4, -11.5, turn=95)
    place(p.tea_caddy("shell-white"), 16, 15)
    camera([pot, a], SQUARE, 0.70, 10, 20, fstop=9, shift=(-0.02, -0.03), sharp=[pot])


@scene("products/kyusu-teapot/top.jpg", exposure=-0.25)
def kyusu_top():
    product_studio()
    pot = place(p.kyusu_teapot("ash-grey"), turn=212)
    camera([pot], SQUARE, 0.70, 0, 58, fstop=16)


@scene("products/gaiwan/lifestyle.jpg")
def gaiwan_lifestyle():
    room("dark wood", "c9c0b3", turn=5)
    place(p.cloth(32, 24, "linen", 5), 3, 0, turn=-14)
    pot = place(p.gaiwan("shell-white", lid="aside", tea="green tea"), 0, 0, 0.3, turn=-10)
    place(p.tide_cup("celadon", 6, tea="green tea"), -10, 10.5, 0.2)
    place(p.sharing_pitcher("shell-white", tea="green tea"), 9, 16, turn=-150)
    camera([pot], SQUARE, 0.62, 8, 29, fstop=9, shift=(0, -0.06))


@scene("products/sharing-pitcher/side.jpg")
def pitcher_side():
    product_studio()
    pot = place(p.sharing_pitcher("shell-white", tea="tea"), turn=172)
    camera([pot], SQUARE, 0.58, 0, 34)


@scene("products/tide-cup/top.jpg")
def tide_top():
    room("pale wood", turn=8)
    cup = place(p.tide_cup("celadon", tea="tea"), 0, 0, turn=30)
    place(p.tide_cup("tenmoku", 8), 7.2, 7.5, turn=70)
    place(p.tide_cup("cobalt", 9), -6.8, 9.5, turn=70)
    camera([cup], SQUARE, 0.50, -6, 46, fstop=10, shift=(0, -0.13))


@scene("products/tall-cup/lifestyle.jpg")
def tall_lifestyle():
    room("wood", turn=3)
    cup = place(p.tall_cup("cobalt", tea="green tea"), -3.2, 0)
    other = place(p.tall_cup("ash-grey", 12), 6.3, 5.0, turn=8)
    place(p.kyusu_teapot("ash-grey"), 6, 26, turn=230)
    camera([cup, other], SQUARE, 0.62, 10, 24, fstop=9, shift=(0, -0.04), sharp=[cup])


@scene("products/morning-mug/lifestyle.jpg")
def mug_lifestyle():
    room("wood", turn=-4)
    place(p.cloth(30, 18, "indigo linen", 8), 7, 7, turn=24)
    mug = place(p.morning_mug("shell-white", tea="black tea"), 0, 0, 0.25, turn=-52)
    place(p.mandarin(2, 2.9), -12.5, 9)
    place(p.mandarin(5, 2.7), -9.5, 14.5, 0, 80)
    camera([mug], SQUARE, 0.52, 6, 30, fstop=9, shift=(0.03, -0.07))


@scene("products/rice-bowl/side.jpg")
def rice_side():
    product_studio()
    one = place(p.rice_bowl("celadon", 4), -6.2, 3)
    two = place(p.rice_bowl("celadon", 21), 6.2, -3.4, 6.38, tilt=180, turn=40)
    camera([one, two], SQUARE, 0.76, 0, 21, shift=(0, -0.02), sharp=[two])


@scene("products/matcha-bowl/top.jpg")
def matcha_top():
    room("dark wood", turn=6)
    bowl = place(p.matcha_bowl("tenmoku", tea="matcha"), turn=20)
    camera([bowl], SQUARE, 0.62, -8, 52, fstop=11)


@scene("products/serving-bowl/lifestyle.jpg")
def serving_lifestyle():
    room("wood", turn=-5)
    bowl = place(p.serving_bowl("ash-grey"), 0, 0)
    for k, (x, y, z) in enumerate(((-3.4, 1.2, 1.3), (2.6, 2.6, 1.3), (0.9, -3.1, 1.3))):
        place(p.mandarin(k + 1, 2.75 + 0.12 * k), x, y, z, turn=50 * k, tilt=14 - 12 * k, roll=10 * k - 12)
    place(p.mandarin(7, 2.8), -14, -6.5, turn=20)
    place(p.cloth(26, 15, "linen", 9), 12, 13, turn=-24)
    camera([bowl], SQUARE, 0.74, 6, 36, fstop=10, shift=(0.02, -0.02))


@scene("products/bud-vase/lifestyle.jpg")
def vase_lifestyle():
    room("pale wood", "d3cabd", 55, turn=2)
    vase = place(p.bud_vase("cobalt", twig=True), 0, 0)
    place(p.tide_cup("celadon", 6), 8.6, 3.5)
    camera([vase], SQUARE, 0.86, 4, 8, fstop=9, shift=(0, -0.01))


@scene("products/tea-caddy/lifestyle.jpg")
def caddy_lifestyle():
    room("wood", turn=5)
    jar = place(p.tea_caddy("shell-white", lid=False, leaves=True), 0, 0)
    cap = p.group("cap", to_object(p.caddy_lid(13), p.material("shell-white"), "cap"))
    place(cap, 8.2, -3.0, 1.82, turn=20, roll=-62)
    place(p.tea_leaves(60, 2.2, 0.25, 8), -6.2, -5.6)
    place(p.tide_cup("celadon", 6), -8.2, 11)
    camera([jar, cap], SQUARE, 0.58, 0, 38, fstop=11, shift=(0, -0.04), sharp=[jar])


@scene("products/tea-tray/lifestyle.jpg")
def tray_lifestyle():
    room("wood", turn=7)
    tray = place(p.tea_tray("ash-grey"), 0, 0)
    pot = place(p.kyusu_teapot("tenmoku"), -1, 4.5, 0.82, turn=300)
    place(p.tide_cup("tenmoku", 4, tea="green tea"), -7.0, -3.2, 0.82)
    place(p.tide_cup("tenmoku", 5, tea="green tea"), -0.4, -7.2, 0.82, turn=70)
    camera([tray], SQUARE, 0.78, 8, 38, fstop=10, shift=(0, -0.03), sharp=[pot])


# -- category covers -------------------------------------------------------


@scene("categories/teapots/cover.jpg", COVER)
def cover_teapots():
    room("wood", turn=3)
    a = place(p.harbour_teapot("tenmoku"), -9, 8, turn=-150)
    b = place(p.kyusu_teapot("ash-grey"), 8.5, 0, turn=228)
    c = place(p.sharing_pitcher("shell-white"), -3.5, -8, turn=-160)
    place(p.gaiwan("celadon"), 17, 17, turn=10)
    camera([a, b, c], COVER, 0.74, 4, 18, fstop=9, shift=(-0.01, -0.03), sharp=[b, c])


@scene("categories/cups/cover.jpg", COVER)
def cover_cups():
    room("pale wood", turn=-5)
    a = place(p.tall_cup("cobalt"), -9.5, 4)
    b = place(p.tide_cup("celadon", 3, tea="tea"), -3.5, -5.5)
    c = place(p.morning_mug("shell-white"), 2.2, 4.5, turn=-40)
    d = place(p.tide_cup("tenmoku", 5, tea="tea"), 6.5, -6.5, turn=50)
    e = place(p.tall_cup("ash-grey", 8), 14, 3.5)
    f = place(p.tide_cup("cobalt", 6), -16.5, -2.5)
    camera([a, b, c, d, e, f], COVER, 0.88, 0, 22, fstop=10, shift=(0.0, -0.02), sharp=[a, b, d])


@scene("categories/bowls/cover.jpg", COVER)
def cover_bowls():
    room("dark wood", "c7beb1", turn=4)
    a = place(p.serving_bowl("ash-grey"), 6, 8)
    b = place(p.matcha_bowl("tenmoku"), -12, -3)
    c = place(p.rice_bowl("celadon"), 5, -11.5)
    place(p.rice_bowl("shell-white", 8), -10, 17)
    place(p.rice_bowl("shell-white", 9), -10, 17, 2.3, turn=40)
    camera([a, b, c], COVER, 0.74, 2, 27, fstop=10, shift=(0, -0.03), sharp=[b, c])


@scene("categories/table/cover.jpg", COVER)
def cover_table():
    room("wood", "cfc6b9", 60, turn=-3)
    a = place(p.tea_tray("ash-grey"), 3, 2)
    b = place(p.tea_caddy("shell-white"), -2, 5, 0.82)
    place(p.tide_cup("celadon", 4, tea="tea"), 7.5, -3, 0.82)
    c = place(p.bud_vase("cobalt"), -15, 6)
    place(p.tea_caddy("tenmoku", 19), 14, 19)
    camera([a, b, c], COVER, 0.76, 4, 20, fstop=10, shift=(-0.01, -0.02), sharp=[b])


for _id, _spec in PRODUCTS.items():
    for _glaze in _spec[1][1:]:
        scene(f"products/{_id}/front-{_glaze}.jpg")(front(_id, _glaze))


# -- posts and pages -------------------------------------------------------


@scene("posts/brewing-green-tea/cover.jpg", POST)
def post_brewing():
    room("wood", turn=4)
    place(p.cloth(40, 24, "linen", 12), -2, 2, turn=8)
    a = place(p.gaiwan("celadon", lid="aside", tea="green tea"), -4, 3, 0.3, turn=-15)
    b = place(p.sharing_pitcher("shell-white", tea="green tea"), 11, 6, 0.3, turn=-150)
    c = place(p.tide_cup("celadon", 4, tea="green tea"), 8.5, -6.5, 0.25)
    dish = place(p.gaiwan_dish("shell-white"), -18, -4, 0)
    place(p.tea_leaves(170, 3.0, 0.9, 4), -18, -4, 0.72)
    camera([a, b, c, dish], POST, 0.86, 0, 30, fstop=10, shift=(0, -0.03), sharp=[a, c])


@scene("posts/how-celadon-is-made/cover.jpg", POST)
def post_celadon():
    room("pale wood", "cbc2b4", turn=2)
    a = place(p.rice_bowl("clay", 3), -14.5, 1)
    b = place(p.rice_bowl("bisque", 4), 0, -1)
    c = place(p.rice_bowl("celadon", 5), 14.5, 0)
    place(p.bud_vase("clay", 6), -21, 19)
    place(p.bud_vase("celadon", 7), 20, 21)
    place(p.tea_caddy("bisque", 8), -3, 23)
    camera([a, b, c], POST, 0.80, 0, 17, fstop=8, shift=(0, -0.07))


@scene("posts/caring-for-stoneware/cover.jpg", POST)
def post_caring():
    room("wood", turn=-4)
    a = place(p.rice_bowl("ash-grey", 4), -7, 2)
    place(p.rice_bowl("celadon", 5), -7, 2, 2.25, turn=50)
    b = place(p.rice_bowl("shell-white", 6), -7, 2, 4.5, turn=120)
    place(p.cloth(26, 16, "linen", 15, 1.6), 9, 0, turn=-18)
    c = place(p.morning_mug("cobalt"), 9.5, 2, 0.35, turn=-35)
    place(p.serving_bowl("ash-grey"), 10, 27)
    camera([a, b, c], POST, 0.66, 0, 20, fstop=9, shift=(0, -0.05), sharp=[a, c])


@scene("pages/about/workshop.jpg", POST)
def workshop():
    focus = shelves()
    camera(focus, POST, 0.97, -12, 3, lens=60, fstop=8)
