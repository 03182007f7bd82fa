import { Progress } from "@mantine/core";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import classes from "./JobProgress.module.css";
import { isOver, type JobView } from "./jobs";

/** How far a job is: a bar while it works, its state in a word always. */
export function JobProgress({ job }: { job: JobView }) {
  const { t, code } = useText();
  const { number } = useFormats();
  const share = job.total > 0 ? Math.min(100, (100 * job.done) / job.total) : 0;
  return (
    <div className={classes.progress} data-state={job.state}>
      <span className={classes.state}>
        <i aria-hidden="true" />
        {code("job.state", job.state)}
      </span>
      {isOver(job) ? null : (
        <Progress className={classes.bar} value={job.total > 0 ? share : 100} animated={job.total === 0} size="sm" radius="xs" aria-label={t("job.progress")} />
      )}
      {job.total > 0 ? (
        <span className={classes.count}>
          {isOver(job) && job.done === job.total ? number(job.total) : t("job.doneOf", { done: job.done, total: job.total })}
        </span>
      ) : null}
    </div>
  );
}
