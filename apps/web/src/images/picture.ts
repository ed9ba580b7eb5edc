/** An image as it is shown. */
export interface Picture {
  readonly id: string;
  /** On this origin, or data. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
