import { Button } from "@mantine/core";
import { useText } from "@/i18n/text";
import classes from "./Pager.module.css";

interface PagerProps {
  page: number;
  size: number;
  /** Rows on this page, to know whether there may be more when the total isn't told. */
  shown: number;
  total?: number | null;
  onPage: (page: number) => void;
}

/** Which rows of how many, and the way to the ones before and after. Pages count from 0. */
export function Pager({ page, size, shown, total, onPage }: PagerProps) {
  const { t } = useText();
  if (shown === 0 && page === 0) return null;
  const from = page * size + (shown > 0 ? 1 : 0);
  const to = page * size + shown;
  const more = total == null ? shown === size : to < total;
  return (
    <nav className={classes.pager} aria-label={t("pager.label")}>
      <span>{total == null ? t("pager.range", { from, to }) : t("pager.rangeOf", { from, to, total })}</span>
      <span className={classes.buttons}>
        <Button size="compact-sm" disabled={page === 0} onClick={() => onPage(page - 1)}>
          {t("pager.previous")}
        </Button>
        <Button size="compact-sm" disabled={!more} onClick={() => onPage(page + 1)}>
          {t("pager.next")}
        </Button>
      </span>
    </nav>
  );
}
