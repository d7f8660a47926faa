import { viewportSelector } from '../plan-grid/grid-dom';

/** Free space between the target and the ring. */
const gap = 3;

/**
 * Keeps the ring around the first element that fits the selector, while the page scrolls, resizes or draws anew. A
 * target inside the sheet is cut off where the sheet is. Gives back how to stop.
 */
export function followTarget(ring: HTMLElement, selector: string): () => void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const box = shownBox(selector);
    ring.hidden = box === null;
    if (!box) return;
    ring.style.transform = `translate(${String(box.left - gap)}px, ${String(box.top - gap)}px)`;
    ring.style.width = `${String(box.right - box.left + 2 * gap)}px`;
    ring.style.height = `${String(box.bottom - box.top + 2 * gap)}px`;
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const drawn = new MutationObserver(soon);
  drawn.observe(document.body, { childList: true, subtree: true });
  // Scrolling does not bubble; on its way down it passes here.
  document.addEventListener('scroll', soon, { capture: true, passive: true });
  window.addEventListener('resize', soon);
  place();
  return () => {
    cancelAnimationFrame(frame);
    drawn.disconnect();
    document.removeEventListener('scroll', soon, { capture: true });
    window.removeEventListener('resize', soon);
  };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function shownBox(selector: string): Box | null {
  const target = document.querySelector(selector);
  if (!target) return null;
  const box = target.getBoundingClientRect();
  const around = target.closest(viewportSelector)?.getBoundingClientRect();
  const cut: Box = around
    ? {
        left: Math.max(box.left, around.left),
        top: Math.max(box.top, around.top),
        right: Math.min(box.right, around.right),
        bottom: Math.min(box.bottom, around.bottom),
      }
    : box;
  return cut.right - cut.left > 8 && cut.bottom - cut.top > 8 ? cut : null;
}
