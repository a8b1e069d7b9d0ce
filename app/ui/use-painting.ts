import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Paints the check boxes of a table: a finger or the mouse drawn over cells gives them all what the first one gets; arrow
 * keys go from cell to cell, and with Shift take along what the cell holds. A single press, the space bar and a page
 * without script work as check boxes do.
 */
export function usePainting() {
  const stroke = useRef<{ first: HTMLInputElement; on: boolean; painted: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      const first = event.isPrimary && event.button === 0 ? boxIn(event.target) : null;
      stroke.current = first && { first, on: !first.checked, painted: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const now = stroke.current;
      if (!now || (event.pointerType === 'mouse' && event.buttons !== 1)) return;
      const over = boxIn(document.elementFromPoint(event.clientX, event.clientY));
      if (!over || over.name !== now.first.name || (over === now.first && !now.painted)) return;
      now.painted = true;
      event.preventDefault();
      put(now.first, now.on);
      put(over, now.on);
    },
    onPointerCancel: () => {
      stroke.current = null;
    },
    onClickCapture: (event: MouseEvent) => {
      // The click that ends a stroke would turn its last cell back; those of `put` come without a pointer.
      const ends = stroke.current?.painted === true && event.detail > 0;
      if (!ends) return;
      stroke.current = null;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key];
      const from = boxIn(event.target);
      const to = step && from && neighbour(from, step);
      if (!to) return;
      event.preventDefault();
      if (event.shiftKey) put(to, from.checked);
      to.focus();
    },
  };
}

function boxIn(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest('td')?.querySelector<HTMLInputElement>('input[type="checkbox"]') ?? null;
}

function put(box: HTMLInputElement, on: boolean): void {
  if (box.checked !== on) box.click();
}

function neighbour(box: HTMLInputElement, [down, right]: readonly [number, number]): HTMLInputElement | null {
  const cell = box.closest('td');
  const row = cell?.closest('tr');
  const rows = [...(row?.parentElement?.children ?? [])];
  const next = row && rows[rows.indexOf(row) + down];
  const at = cell && row ? [...row.children].indexOf(cell) + right : -1;
  return at < 0 ? null : boxIn(next?.children[at] ?? null);
}
