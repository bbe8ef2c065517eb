// A page's picture with boxes over it, in the page's own pixels.
import { h, put, svg } from './dom.js';
import { t } from './texts.js';
import { pictureUrl } from './api.js';

export class Picture {
  /** @param {(x: number, y: number) => void} onpoint told where on the page somebody clicks */
  constructor(onpoint) {
    this.zoom = 1;
    this.marks = svg('svg', { class: 'boxes', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    this.image = h('img', { alt: '' });
    this.stage = h('div.stage', {}, this.image, this.marks);
    this.element = h('div.picture', { tabindex: '0', role: 'group' }, this.stage);
    this.stage.addEventListener('click', (event) => {
      if (!this.view?.width) return;
      const place = this.stage.getBoundingClientRect();
      onpoint((event.clientX - place.left) / place.width * this.view.width, (event.clientY - place.top) / place.height * this.view.height);
    });
    this.element.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.scale(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    }, { passive: false });
  }

  /** Shows a page, see GET …/words. */
  show(id, view) {
    this.view = view;
    this.id = id;
    this.element.setAttribute('aria-label', t('doc.picture', view.page));
    if (!view.width) {
      put(this.element, h('p.quiet', {}, t('doc.no.picture')));
      return;
    }
    put(this.element, this.stage);
    this.marks.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`);
    this.marks.replaceChildren();
    this.image.alt = t('doc.picture', view.page);
    this.image.width = view.width;
    this.image.height = view.height;
    this.load();
  }

  /** Fetches a picture as sharp as the zoom asks for. */
  load() {
    const wanted = this.zoom > 1.6 ? 2480 : 1240;
    const address = pictureUrl(this.id, this.view.page, Math.min(wanted, Math.max(16, this.view.width)));
    if (this.image.getAttribute('src') !== address) this.image.src = address;
  }

  scale(factor) {
    this.zoom = factor === 0 ? 1 : Math.min(5, Math.max(0.4, this.zoom * factor));
    this.stage.style.width = `${this.zoom * 100}%`;
    if (this.view?.width) this.load();
  }

  /** Draws boxes: [{box, kind}]; kinds are classes of the style sheet. */
  draw(boxes) {
    this.marks.replaceChildren(...boxes.filter(({ box }) => box).map(({ box, kind }) => {
      const grow = Math.max(2, box.height * 0.12);
      return svg('rect', { x: box.left - grow, y: box.top - grow, width: box.width + 2 * grow, height: box.height + 2 * grow, rx: grow, class: kind });
    }));
  }

  /** Scrolls until a box can be seen. */
  reveal(box) {
    if (!box || !this.view?.width) return;
    const scale = this.stage.clientWidth / this.view.width;
    const place = this.element;
    const top = box.top * scale;
    const left = box.left * scale;
    if (top < place.scrollTop + 20 || top + box.height * scale > place.scrollTop + place.clientHeight - 20) place.scrollTop = top - place.clientHeight / 3;
    if (left < place.scrollLeft || left > place.scrollLeft + place.clientWidth) place.scrollLeft = left - place.clientWidth / 3;
  }
}
