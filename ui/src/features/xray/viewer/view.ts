/** Where the picture lies on the screen: pixels of the screen per pixel of the picture, and the picture's corner. */
export interface View {
  zoom: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const LARGEST = 24;

/** The whole picture, in the middle, with a little air around it. */
export function fitted(picture: Size, screen: Size): View {
  const zoom = Math.max(0.01, Math.min((screen.width - 32) / picture.width, (screen.height - 32) / picture.height));
  return { zoom, x: (screen.width - picture.width * zoom) / 2, y: (screen.height - picture.height * zoom) / 2 };
}

/** Zooms so that what lies under a point of the screen stays there. */
export function zoomed(view: View, factor: number, at: { x: number; y: number }, least: number): View {
  const zoom = Math.min(LARGEST, Math.max(least * 0.5, view.zoom * factor));
  const real = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real };
}

export const toPicture = (view: View, at: { x: number; y: number }) => ({ x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom });

/** Brings a box of the picture to the middle, large enough to read. */
export function focusedOn(box: { left: number; top: number; right: number; bottom: number }, screen: Size): View {
  const zoom = Math.min(LARGEST, Math.min(screen.width, screen.height) / (2.6 * Math.max(box.right - box.left, box.bottom - box.top, 8)));
  return { zoom, x: screen.width / 2 - ((box.left + box.right) / 2) * zoom, y: screen.height / 2 - ((box.top + box.bottom) / 2) * zoom };
}
