"""Which scene each photo of the demo content shows, in which light."""

from functools import partial

from tools.demo_photos.camera import develop, jpeg
from tools.demo_photos.light import shot
from tools.demo_photos.page import FULL, TALL, WIDE, Page
from tools.demo_photos.scenes import (
    bins,
    bokeh,
    cattle,
    church,
    field,
    fire,
    flags,
    flower,
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
    tank,
    water,
)
from tools.demo_photos.second_roll import SECOND_ROLL

FESTIVAL = {
    "co-do-bau-sen": Page("dawn", partial(flags.draw, count=6)),
    "01": Page("dawn", partial(hills.draw, field=True)),
    "02": Page("afternoon", flags.along),
    "03": Page("noon", hall.draw),
    "04": Page("noon", partial(hall.draw, stage=0.8, rows=6, side=0.56), FULL),
    "05": Page("morning", meeting.draw),
    "06": Page("noon", market.draw, FULL),
    "07": Page("morning", partial(market.draw, horizon=0.36, people=16)),
    "08": Page("afternoon", partial(silhouettes.draw, cast="tug")),
    "09": Page("dusk", partial(silhouettes.draw, cast="volley", ridges=1)),
    "10": Page("dawn", water.draw),
    "11": Page("morning", partial(field.draw, horizon=0.36)),
    "12": Page("dawn", partial(silhouettes.draw, cast="riders")),
    "13": Page("noon", partial(road.draw, road=road.Road(horizon=0.4)), TALL),
    "14": Page("afternoon", partial(house.draw, middle=0.46)),
    "15": Page("morning", tank.draw, TALL),
    "16": Page("afternoon", partial(cattle.draw, cattle=12)),
    "17": Page("morning", kitchen.draw),
    "18": Page("morning", partial(hall.crowd, heads=9)),
    "19": Page("night", fire.draw),
    "20": Page("night", bokeh.draw),
    "21": Page("dusk", partial(flags.draw, count=1, low=0.8), TALL),
    "22": Page("night", night.lamps),
}

ALBUM: dict[str, Page] = {
    **SECOND_ROLL,
    **{f"2026/ngay-hoi-dai-doan-ket-bau-sen/{name}.jpg": page for name, page in FESTIVAL.items()},
    "2026/cho-phien-vung-bien/cho-phien.jpg": Page("dawn", partial(market.draw, people=9)),
    "2026/lop-hoc-dem-soc-lon/lop-dem.jpg": Page("night", night.windows),
    "2026/lop-hoc-dem-soc-lon/ban-hoc.jpg": Page("night", partial(meeting.draw, people=5, night=True)),
    "2026/lop-hoc-dem-soc-lon/xom-dem.jpg": Page("night", partial(night.windows, panes=7, near=False), WIDE, "cool"),
    "2026/lop-hoc-dem-soc-lon/duong-ve.jpg": Page("night", partial(night.torch, level=0.62), WIDE, "plain"),
    "2026/lop-hoc-dem-soc-lon/lo-cao-su.jpg": Page("morning", night.torch, FULL, "cool"),
    "2026/hien-dat-mo-duong-lo-12/duong-moi.jpg": Page("afternoon", partial(plantation.draw, earth="road")),
    "2026/hien-dat-mo-duong-lo-12/hop-dan.jpg": Page("night", partial(meeting.draw, people=7, night=True)),
    "2026/hien-dat-mo-duong-lo-12/khuc-cua.jpg": Page("morning", partial(road.draw, road=road.Road(bend=620))),
    "2026/hien-dat-mo-duong-lo-12/hang-cao-su.jpg": Page("dawn", plantation.draw, TALL),
    "2026/hien-dat-mo-duong-lo-12/xe-ve.jpg": Page("dusk", partial(silhouettes.draw, cast="pair", horizon=0.58)),
    "2026/hien-dat-mo-duong-lo-12/nha-ba-lanh.jpg": Page("morning", partial(house.draw, roof="tin", middle=0.56)),
    "2026/hien-dat-mo-duong-lo-12/doi-tram.jpg": Page(
        "overcast", partial(hills.draw, horizon=0.36, ridges=7), WIDE, "plain"
    ),
    "2026/to-chuyen-doi-so-cong-dong/cho-chieu.jpg": Page("afternoon", partial(market.draw, people=14)),
    "2026/to-chuyen-doi-so-cong-dong/hem-nho.jpg": Page(
        "noon", partial(road.draw, road=road.Road(surface=road.GREY, people=("hat",)))
    ),
    "2026/tiep-cong-dan-luu-dong/ban-tiep-dan.jpg": Page("noon", partial(meeting.draw, people=8)),
    "2026/tiep-cong-dan-luu-dong/duong-len-ap.jpg": Page(
        "afternoon", partial(road.draw, road=road.Road(flowers=False, bend=-520, people=("rider",)))
    ),
    "2026/hu-gao-tinh-thuong-co-ut/dong-lua.jpg": Page("dawn", partial(field.draw, horizon=0.42)),
    "2026/hu-gao-tinh-thuong-co-ut/ruong-chi-em.jpg": Page(
        "noon", partial(field.draw, horizon=0.46, trees=4, farmers=1), FULL
    ),
    "2026/tet-quan-dan-bien-gioi/cong-tet.jpg": Page("noon", partial(flags.draw, count=5)),
    "2026/tet-quan-dan-bien-gioi/noi-banh.jpg": Page("dawn", partial(kitchen.draw, pots=6, people=9), FULL),
    "2026/tet-quan-dan-bien-gioi/len-duong.jpg": Page("dawn", partial(silhouettes.draw, cast="workers", horizon=0.56)),
    "2026/tet-quan-dan-bien-gioi/nha-ong-loi.jpg": Page("noon", partial(house.draw, roof="tin", middle=0.5), FULL),
    "2026/tet-quan-dan-bien-gioi/hoa-tet.jpg": Page("afternoon", partial(flower.draw, petals=(244, 150, 30)), TALL),
    "2026/tet-quan-dan-bien-gioi/lua-dem.jpg": Page("night", partial(fire.draw, people=14, size=0.8)),
    "2026/tet-quan-dan-bien-gioi/bien-cuong.jpg": Page("violet", partial(hills.draw, horizon=0.34, ridges=7)),
    "2025/giao-xu-an-toan-ban-tan/nha-tho.jpg": Page("violet", church.draw),
    "2025/giao-xu-an-toan-ban-tan/duong-dem.jpg": Page("night", night.lamps, FULL),
    "2025/giao-xu-an-toan-ban-tan/dem-giang-sinh.jpg": Page("night", partial(bokeh.draw, heads=12)),
    "2025/giot-nuoc-o-doi-dai/bon-nuoc.jpg": Page("noon", partial(tank.draw, middle=0.6, tall=0.74)),
    "2025/giot-nuoc-o-doi-dai/doc-len-doi.jpg": Page(
        "overcast", partial(road.draw, road=road.Road(horizon=0.38, flowers=False, bend=380)), WIDE, "plain"
    ),
    "2025/thung-rac-thanh-nien/thung-rac.jpg": Page("morning", bins.draw),
    "2025/thung-rac-thanh-nien/duong-sach.jpg": Page(
        "afternoon", partial(road.draw, road=road.Road(horizon=0.46, surface=road.GREY))
    ),
    "2025/thung-rac-thanh-nien/suoi-sach.jpg": Page(
        "overcast", partial(water.draw, banks=True, boats=1), WIDE, "plain"
    ),
    "2025/thung-rac-thanh-nien/ra-quan.jpg": Page("afternoon", partial(silhouettes.draw, cast="convoy", ridges=3)),
    "2025/to-giu-rung-bu-lach/tan-rung.jpg": Page("dawn", forest.canopy),
    "2025/to-giu-rung-bu-lach/suoi-rung.jpg": Page(
        "morning", partial(water.draw, shore=0.38, banks=True, boats=0), FULL
    ),
    "2025/to-giu-rung-bu-lach/loi-mon.jpg": Page("morning", forest.path, TALL),
    "2025/to-giu-rung-bu-lach/tuan-tra.jpg": Page(
        "dawn", partial(silhouettes.draw, cast="patrol", horizon=0.66, ridges=4)
    ),
    "2025/to-giu-rung-bu-lach/thung-lung.jpg": Page(
        "morning", partial(hills.draw, horizon=0.3, ridges=7), WIDE, "cool"
    ),
    "2025/to-giu-rung-bu-lach/bep-lua.jpg": Page("night", partial(fire.draw, people=6, seated=True, size=0.55)),
    "2025/hoi-nghi-tong-ket-dan-van-2024/hoi-truong.jpg": Page(
        "noon", partial(hall.draw, stage=0.62, rows=11, side=0.44)
    ),
    "2025/hoi-nghi-tong-ket-dan-van-2024/khen-thuong.jpg": Page("noon", partial(hall.draw, stage=0.96, rows=5), FULL),
    "2024/xin-rac-xay-nha/nha-thu-tu.jpg": Page("afternoon", partial(house.draw, middle=0.54)),
    "2024/xin-rac-xay-nha/cho-thi-tran.jpg": Page("overcast", partial(market.draw, horizon=0.4, people=10), FULL),
    "2024/cau-lac-bo-noi-tieng-viet/vong-chieng.jpg": Page("night", partial(fire.draw, people=13, size=1.1)),
    "2024/cau-lac-bo-noi-tieng-viet/duong-vao-soc.jpg": Page(
        "morning", partial(road.draw, road=road.Road(horizon=0.48, flowers=False, bend=-300))
    ),
    "2024/tuyen-duong-hoa-bau-sen/duong-hoa.jpg": Page("morning", road.draw),
    "2024/tuyen-duong-hoa-bau-sen/sao-nhai.jpg": Page("morning", flower.draw),
    "2024/tuyen-duong-hoa-bau-sen/muoi-gio.jpg": Page(
        "noon", partial(flower.draw, petals=(222, 70, 140), heart=(236, 190, 70)), TALL
    ),
    "2024/tuyen-duong-hoa-bau-sen/khuc-cong.jpg": Page(
        "afternoon", partial(road.draw, road=road.Road(horizon=0.42, bend=700))
    ),
    "2024/tuyen-duong-hoa-bau-sen/nha-vuon.jpg": Page("morning", partial(house.draw, middle=0.44)),
    "2024/tuyen-duong-hoa-bau-sen/qua-duong.jpg": Page("dawn", partial(silhouettes.draw, cast="lone", horizon=0.6)),
    "2023/doi-chuong-trai-xa-nha/dong-co.jpg": Page("morning", cattle.draw),
    "2023/doi-chuong-trai-xa-nha/san-nha.jpg": Page("overcast", partial(house.draw, roof="thatch")),
    "2023/thi-viet-viec-kheo-lang-minh/que-huong.jpg": Page("dusk", partial(water.draw, shore=0.5)),
    "2023/thi-viet-viec-kheo-lang-minh/mua-sang.jpg": Page("dawn", partial(hills.draw, horizon=0.4, field=True)),
    "2023/dan-bo-khoi-nghiep/dan-bo.jpg": Page("dusk", partial(silhouettes.draw, cast="herd", horizon=0.6)),
    "2023/dan-bo-khoi-nghiep/dong-co-voi.jpg": Page("noon", partial(field.draw, horizon=0.44, rows=False)),
}
"""By path under content/articles."""


def photo(path: str) -> bytes:
    """The JPEG of that page of the album."""
    page = ALBUM[path]
    view = shot(path, page.size, page.light)
    return jpeg(develop(view, page.scene(view), page.tone))
