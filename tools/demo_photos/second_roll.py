"""The photos of the models and stories that the demo grew by: smaller than the first, so that building stays quick."""

from functools import partial

from tools.demo_photos.page import SMALL, Page
from tools.demo_photos.scenes import (
    bokeh,
    cattle,
    field,
    fire,
    forest,
    hall,
    hills,
    house,
    kitchen,
    market,
    meeting,
    night,
    plantation,
    road,
    silhouettes,
    water,
)

LANE = road.Road(surface=road.GREY, flowers=False, people=("hat",))
GARDEN = road.Road(horizon=0.4, flowers=False, bend=-460)
HILL_PATH = road.Road(horizon=0.46, flowers=False, bend=420)

SECOND_ROLL: dict[str, Page] = {
    "2026/con-23-can-nha/can-nha-lop-mai.jpg": Page("morning", partial(house.draw, roof="tin", middle=0.44), SMALL),
    "2026/bo-sung-von-vay-ho-moi-thoat-ngheo/dan-bo-vay-von.jpg": Page(
        "afternoon", partial(cattle.draw, cattle=7), SMALL
    ),
    "2026/nhat-ky-bui/doi-thoai.jpg": Page("morning", partial(meeting.draw, people=9), SMALL),
    "2026/hom-thu-quan-nuoc/quan-nuoc.jpg": Page("morning", partial(market.draw, horizon=0.4, people=8), SMALL),
    "2026/hom-thu-quan-nuoc/duong-ra-cho.jpg": Page("afternoon", partial(road.draw, road=LANE), SMALL),
    "2026/ong-tam-dua-do/ben-do.jpg": Page("dawn", partial(water.draw, shore=0.48), SMALL),
    "2026/ong-tam-dua-do/mat-ho.jpg": Page("noon", partial(water.draw, shore=0.42, banks=True, boats=0), SMALL, "cool"),
    "2026/nhat-ky-vuon-tieu/vuon-tieu.jpg": Page("morning", partial(road.draw, road=GARDEN), SMALL),
    "2026/nhat-ky-vuon-tieu/doc-nhat-ky.jpg": Page("afternoon", partial(meeting.draw, people=7), SMALL),
    "2026/thu-vien-bac-them/bac-them.jpg": Page("afternoon", partial(house.draw, middle=0.42), SMALL),
    "2026/thu-vien-bac-them/doc-sach.jpg": Page("afternoon", partial(hall.crowd, heads=7), SMALL),
    "2026/chol-chnam-thmay-sa-rai/bo-kenh.jpg": Page("noon", partial(field.draw, horizon=0.38, trees=9), SMALL),
    "2026/chol-chnam-thmay-sa-rai/bep-le.jpg": Page("morning", partial(kitchen.draw, pots=4, people=10), SMALL),
    "2026/ba-hoi-trong-hem-cho/hem-dem.jpg": Page("night", night.lamps, SMALL),
    "2026/ba-hoi-trong-hem-cho/cho-sang.jpg": Page("noon", partial(market.draw, people=15), SMALL),
    "2026/can-nha-thu-mot-tram/nha-san.jpg": Page("morning", partial(house.draw, roof="thatch", middle=0.55), SMALL),
    "2026/can-nha-thu-mot-tram/tan-gia.jpg": Page("night", partial(bokeh.draw, heads=8), SMALL),
    "2026/tong-ket-dan-van-2025/hoi-nghi.jpg": Page("noon", partial(hall.draw, stage=0.7, rows=10, side=0.5), SMALL),
    "2025/ong-mat-duoi-tan-cao-su/lo-cao-su.jpg": Page("afternoon", plantation.draw, SMALL),
    "2025/ong-mat-duoi-tan-cao-su/loi-vao.jpg": Page("morning", forest.path, SMALL),
    "2025/doi-tho-ho-tinh-thuong/nha-moi.jpg": Page(
        "overcast", partial(house.draw, roof="tin", middle=0.48), SMALL, "plain"
    ),
    "2025/doi-tho-ho-tinh-thuong/suoi-mua.jpg": Page(
        "overcast", partial(water.draw, shore=0.36, banks=True, boats=0), SMALL
    ),
    "2025/hop-ap-45-phut/hop-ap.jpg": Page("night", partial(meeting.draw, people=8, night=True), SMALL),
    "2025/hop-ap-45-phut/nguoi-di-hop.jpg": Page("dusk", partial(hall.crowd, heads=11), SMALL),
    "2024/gia-dinh-nhan-moc/bien-gioi-som.jpg": Page("dawn", partial(hills.draw, horizon=0.36, ridges=7), SMALL),
    "2024/gia-dinh-nhan-moc/di-tuan.jpg": Page(
        "dawn", partial(silhouettes.draw, cast="patrol", horizon=0.6, ridges=3), SMALL
    ),
    "2024/nuoc-len-nua-dem/nuoc-lon.jpg": Page(
        "overcast", partial(water.draw, shore=0.4, banks=True, boats=2), SMALL, "cool"
    ),
    "2024/nuoc-len-nua-dem/noi-chao.jpg": Page("dawn", partial(kitchen.draw, pots=5, people=7), SMALL),
    "2024/chieng/dem-chieng.jpg": Page("night", partial(fire.draw, people=9, seated=True, size=0.7), SMALL),
    "2024/chieng/duong-qua-doi.jpg": Page("overcast", partial(road.draw, road=HILL_PATH), SMALL, "plain"),
}
"""By path under content/articles."""
