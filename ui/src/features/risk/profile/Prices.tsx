import { Panel } from "@/design/Page";
import { RateChart } from "@/design/RateChart";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import type { Example, Price } from "./profile";

/** Declared prices of single consignments within the usual interval, those found irregular apart. */
export function Prices({ price, examples }: { price: Price; examples: Example[] }) {
  const { t } = useText();
  const { number } = useFormats();
  const priced = examples.flatMap((one) => (one.pricePerKg == null ? [] : [{ at: Date.parse(one.acceptedAt), price: one.pricePerKg, found: one.result === "FOUND" }])).sort((a, b) => a.at - b.at);
  const first = priced[0]?.at ?? 0;
  const last = Math.max(priced.at(-1)?.at ?? 1, first + 1);
  const dots = (found: boolean) => priced.filter((one) => one.found === found).map((one): [number, number] => [one.at, one.price]);
  return (
    <Panel title={t("price.title")} aside={t("price.usual", { low: number(price.low, 2), high: number(price.high, 2), lines: price.comparable })}>
      <RateChart title={t("price.title")} xName={t("field.accepted")} yName={t("price.axis")} xAs="time" height={240}
        summary={t("price.usual", { low: number(price.low, 2), high: number(price.high, 2), lines: price.comparable })}
        series={[
          { name: t("price.expected"), dashed: true, points: [[first, price.expected], [last, price.expected]], band: [[first, price.low, price.high], [last, price.low, price.high]] },
          { name: t("price.declared"), points: dots(false), dots: 6, loose: true },
          { name: t("price.found"), points: dots(true), dots: 9, loose: true },
        ]} />
    </Panel>
  );
}
