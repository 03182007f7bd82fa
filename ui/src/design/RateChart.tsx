import { lazy, Suspense } from "react";
import classes from "./RateChart.module.css";

export interface Series {
  name: string;
  points: [x: number, y: number][];
  /** A band around the line: [x, low, high]. */
  band?: [x: number, low: number, high: number][];
  dashed?: boolean;
  /** Bars in place of a line. */
  bars?: boolean;
  /** Dots of this size at the points, with what is written beside each. */
  dots?: number;
  labels?: string[];
  /** Dots without a line between them. */
  loose?: boolean;
}

export interface RateChartProps {
  title: string;
  /** Said aloud for those who don't see the picture. */
  summary: string;
  xName: string;
  yName: string;
  series: Series[];
  xAs?: "share" | "number" | "time" | "hour";
  yAs?: "share" | "number";
  /** A line across at one place of the x axis, such as what is chosen now. */
  mark?: { x: number; label: string };
  /** A line to compare with, such as chance or perfect calibration. */
  diagonal?: boolean;
  height?: number;
}

const Drawing = lazy(() => import("./RateChartDrawing"));

/** A line chart with named axes, units, intervals and the comparison drawn in. The drawing library comes only when one is shown. */
export function RateChart(props: RateChartProps) {
  const height = props.height ?? 260;
  return (
    <figure className={classes.figure}>
      <figcaption className="sr-only">
        {props.title}. {props.summary}
      </figcaption>
      <div aria-hidden="true" style={{ height }}>
        <Suspense fallback={null}>
          <Drawing {...props} height={height} />
        </Suspense>
      </div>
    </figure>
  );
}
