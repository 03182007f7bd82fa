import { useComputedColorScheme } from "@mantine/core";
import { BarChart, CustomChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { type Formats, useFormats } from "@/i18n/formats";
import type { RateChartProps, Series } from "./RateChart";

echarts.use([LineChart, BarChart, CustomChart, GridComponent, TooltipComponent, LegendComponent, MarkLineComponent, CanvasRenderer]);

const LEGEND_LEFT = 48;
const DAY = 24 * 3600 * 1000;
const INKS = ["--accent", "--dim", "--yellow", "--blue", "--green", "--red"];

export default function RateChartDrawing(props: RateChartProps & { height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const formats = useFormats();
  const scheme = useComputedColorScheme("dark");

  useEffect(() => {
    if (!place.current) return;
    const chart = echarts.init(place.current, null, { renderer: "canvas" });
    chart.setOption(optionOf(props, formats, colours(place.current), legendRows(props.series, place.current.clientWidth)));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [props, formats, scheme]);

  return <div ref={place} style={{ height: props.height }} />;
}

type Ink = (name: string) => string;

function colours(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
}

function writer(formats: Formats, as: RateChartProps["xAs"]) {
  return (value: number) => {
    if (as === "share") return formats.percent(value, 0);
    if (as === "hour") return `${String(value).padStart(2, "0")}:00`;
    if (as === "time") return formats.day(new Date(value).toISOString());
    return Math.abs(value) < 1 ? formats.number(value, 2) : formats.compact(value);
  };
}

/** How many rows the legend takes at a width in pixels, by the usual width of its letters. */
function legendRows(series: Series[], width: number): number {
  const room = width - LEGEND_LEFT - 8;
  let rows = 1;
  let used = 0;
  for (const { name } of series) {
    const own = 42 + [...name].reduce((sum, letter) => sum + (letter > "\u2e80" ? 12 : 6.5), 0);
    if (used > 0 && used + own > room) {
      rows += 1;
      used = 0;
    }
    used += own;
  }
  return rows;
}

function optionOf(props: RateChartProps, formats: Formats, ink: Ink, rows: number): echarts.EChartsCoreOption {
  const x = writer(formats, props.xAs);
  const y = writer(formats, props.yAs);
  const axis = (name: string, write: (value: number) => string) => ({
    name,
    nameLocation: "middle",
    nameTextStyle: { color: ink("--dim"), fontSize: 12 },
    axisLabel: { color: ink("--dim"), fontSize: 11, formatter: write, hideOverlap: true },
    axisLine: { lineStyle: { color: ink("--line-strong") } },
    splitLine: { lineStyle: { color: ink("--line") } },
  });
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    color: INKS.map(ink),
    grid: { left: 60, right: 16, top: props.series.length > 1 ? 20 + 24 * rows : props.mark ? 24 : 12, bottom: 44 },
    legend: { show: props.series.length > 1, top: 0, left: LEGEND_LEFT, textStyle: { color: ink("--dim") }, itemHeight: 8, data: props.series.map((one) => one.name) },
    tooltip: {
      trigger: "axis",
      // Drawn into the picture: the content policy allows no styles in markup.
      renderMode: "richText",
      backgroundColor: ink("--raised"),
      borderColor: ink("--line-strong"),
      textStyle: { color: ink("--ink"), fontSize: 12 },
      valueFormatter: (value: unknown) => (typeof value === "number" ? (props.yAs === "share" ? formats.percent(value) : formats.number(value, 2)) : ""),
    },
    xAxis: { type: props.xAs === "time" ? "time" : "value", min: "dataMin", max: "dataMax", nameGap: 28, ...(props.xAs === "time" ? { minInterval: DAY } : {}), ...axis(props.xName, x) },
    yAxis: { type: "value", min: 0, max: props.yAs === "share" ? sharedTop(props.series) : undefined, nameGap: 44, ...axis(props.yName, y) },
    series: [
      ...props.series.flatMap((one, index) => [...(one.band ? [bandOf(one, ink(INKS[index] ?? "--dim"))] : []), lineOf(one, ink, INKS[index] ?? "--dim", index === 0 ? props.mark : undefined)]),
      ...(props.diagonal ? [diagonalOf(ink("--line-strong"))] : []),
    ],
  };
}

function sharedTop(series: Series[]): number {
  const top = Math.max(0.05, ...series.flatMap((one) => [...one.points.map(([, y]) => y), ...(one.band ?? []).map(([, , high]) => high)]));
  return Math.min(1, Math.ceil(top * 10) / 10);
}

function lineOf(series: Series, ink: Ink, own: string, mark: RateChartProps["mark"]) {
  if (series.bars) return { type: "bar", name: series.name, data: series.points, barMaxWidth: 20, itemStyle: { color: ink("--line-strong") } };
  return {
    type: "line", name: series.name, data: series.points, symbol: "circle", symbolSize: series.dots ?? 5, showSymbol: series.dots !== undefined || series.points.length <= 12,
    ...(series.labels ? { label: { show: true, position: "right", color: ink("--dim"), fontSize: 11, formatter: ({ dataIndex }: { dataIndex: number }) => series.labels?.[dataIndex] ?? "" }, labelLayout: { hideOverlap: true } } : {}),
    ...(mark ? { markLine: { silent: true, symbol: "none", data: [{ xAxis: mark.x }], lineStyle: { color: ink("--ink"), type: "solid", width: 1 }, label: { formatter: mark.label, color: ink("--ink"), fontSize: 11, position: "end", rotate: 0 } } } : {}),
    itemStyle: { color: ink(own) },
    lineStyle: { width: series.loose ? 0 : 2, type: series.dashed ? "dashed" : "solid", color: ink(own) },
  };
}

function bandOf(series: Series, colour: string) {
  return {
    type: "custom",
    silent: true,
    tooltip: { show: false },
    // The points count for the reach of the axes; the band is drawn once, with the first of them.
    data: series.band,
    encode: { x: 0, y: [1, 2] },
    renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord: (point: number[]) => number[] }) => {
      if (dataIndex > 0) return undefined;
      const band = series.band ?? [];
      const upper = band.map(([x, , high]) => api.coord([x, high]));
      const lower = band.map(([x, low]) => api.coord([x, low])).reverse();
      return { type: "polygon", shape: { points: [...upper, ...lower] }, style: { fill: colour, opacity: 0.16 } };
    },
  };
}

function diagonalOf(colour: string) {
  return { type: "line", silent: true, symbol: "none", tooltip: { show: false }, data: [[0, 0], [1, 1]], lineStyle: { type: "dashed", color: colour, width: 1 } };
}
