"""The view of an article."""

from plugins.vietnamese.dates import short_date
from plugins.vietnamese.typography import together
from plugins.views.addresses import author_address, tag_address, topic_address
from plugins.views.albums import album_address, album_zip
from plugins.views.body_parts import render_body_parts
from plugins.views.downloads import download, downloads
from plugins.views.frame import HOME, Frame, moment, section_link
from plugins.views.kinds.fact_box import fact_box
from plugins.views.links import file_addresses
from plugins.views.old_numbers import old_numbers_line
from plugins.views.pages import ArticleView, Correction
from plugins.views.paper_links import paper_links
from plugins.views.parts import Link
from plugins.views.photo_sequence import photo_sequence
from plugins.views.pictures import SIZES, figure, gallery
from plugins.views.reading_time import reading_time
from plugins.views.share import share_links
from plugins.views.share_pictures import document_picture
from plugins.views.site import Story


def article_view(story: Story, frame: Frame, neighbours: int) -> ArticleView:
    """The view of a story."""
    document, book = story.document, frame.site.photos
    front = document.front
    folder = book.folders[document.path]
    entries = photo_sequence(document, book)
    after_cover = entries[1:] if front.cover else entries
    addresses = file_addresses(story.address, folder, book)
    body = render_body_parts(story.article, frame, after_cover, addresses)
    offered = downloads(story, book, addresses)
    has_files_in_box = bool(story.kind and story.kind.file_field)
    newer, older = frame.site.neighbours(story, neighbours)
    later, earlier = frame.site.same_topic(story, neighbours)
    trail = frame.site.tree.trail(story.section) if story.section else ()
    attachments = [] if has_files_in_box else list(offered)
    if album := album_address(story, entries):
        attachments.append(download("Cả chùm ảnh", album, len(album_zip(entries, book))))
    head = frame.head(front.title, front.summary, story.address, document_picture(document, book), "article")
    stretches = [part.html for part in body.parts]
    return ArticleView(
        chrome=frame.chrome,
        head=head,
        trail=(HOME, *(section_link(section) for section in trail)),
        headline=together(front.title),
        date=moment(story.date),
        modified=moment(front.modified) if front.modified else None,
        section=section_link(story.section) if story.section else None,
        reading_time=reading_time(front.summary, stretches),
        is_archived=front.status == "archived",
        lead=together(front.summary),
        cover=figure(entries[0], book, story.address, SIZES["cover"]) if front.cover else None,
        fact_box=fact_box(story, frame, tuple(offered)),
        body=body.parts,
        gallery=gallery(body.entries, book, story.address),
        attachments=tuple(attachments),
        authors=tuple(_author_link(name, frame) for name in front.authors),
        source=front.source,
        source_url=front.source_url,
        tags=tuple(dict.fromkeys(_tag_link(name, frame) for name in front.tags)),
        corrections=tuple(Correction(short_date(item.date), item.text) for item in front.corrections),
        paper_links=paper_links(stretches, frame.site_url),
        share=share_links(front.title, head.canonical),
        old_numbers=old_numbers_line(front.archive),
        topic=_topic_link(front.topic, frame) if front.topic else None,
        same_topic=frame.cards((*later, *earlier), "row", with_lead=False),
        newer=frame.cards(newer, "row", with_lead=False),
        older=frame.cards(older, "row", with_lead=False),
    )


def _tag_link(name: str, frame: Frame) -> Link:
    tag = frame.site.tags[name.casefold()]
    return Link(tag.name, tag_address(tag.slug))


def _author_link(name: str, frame: Frame) -> Link:
    author = frame.site.authors[name.casefold()]
    return Link(author.name, author_address(author.slug))


def _topic_link(name: str, frame: Frame) -> Link:
    topic = frame.site.topics[name.casefold()]
    return Link(topic.name, topic_address(topic.slug))
