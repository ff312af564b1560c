"""Views and Frames: everything that a page shows, and nothing else; plain data that templates read.

All texts are plain (the templates escape them) except fields named `html`, which hold safe HTML. All `href`s are
root-relative and percent-encoded, all `url`s absolute.
"""

from scaffold.model.views.cards import CategoryCard, PostCard, ProductCard
from scaffold.model.views.frame import (
    BrandView,
    Frame,
    MarketView,
    PaymentMethod,
    ServiceChannel,
    ServiceHours,
    ShippingView,
)
from scaffold.model.views.head import Alternate, Head
from scaffold.model.views.lists import BlockView, CategoryView, HomeView, NotFoundView, Pagination, SearchView
from scaffold.model.views.page import PageJob, PageView
from scaffold.model.views.parts import Link, Money, Picture, PictureSource
from scaffold.model.views.policy import ChangeView, PolicyView, SectionView
from scaffold.model.views.product import Fact, Offer, Option, OptionValue, ProductView, TierView
from scaffold.model.views.texts import ContactView, PostIndexView, PostView, TextView

__all__ = [
    "Alternate",
    "BlockView",
    "BrandView",
    "CategoryCard",
    "CategoryView",
    "ChangeView",
    "ContactView",
    "Fact",
    "Frame",
    "Head",
    "HomeView",
    "Link",
    "MarketView",
    "Money",
    "NotFoundView",
    "Offer",
    "Option",
    "OptionValue",
    "PageJob",
    "PageView",
    "Pagination",
    "PaymentMethod",
    "Picture",
    "PictureSource",
    "PolicyView",
    "PostCard",
    "PostIndexView",
    "PostView",
    "ProductCard",
    "ProductView",
    "SearchView",
    "SectionView",
    "ServiceChannel",
    "ServiceHours",
    "ShippingView",
    "TextView",
    "TierView",
]
