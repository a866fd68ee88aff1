/** A box in CSS pixels of the viewport. */
export type Box = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

/** Whether a point, in CSS pixels of the viewport, lies in a box or on its edge. */
export const isInside = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
