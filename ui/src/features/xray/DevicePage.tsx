import { Button } from "@mantine/core";
import { useState } from "react";
import { useParams } from "react-router";
import { Confirm } from "@/design/Confirm";
import { DataTable } from "@/design/DataTable";
import { Facts } from "@/design/Facts";
import { Columns, Page, Panel, Stacked } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { Stat, StatStrip } from "@/design/Stat";
import { EmptyState, Loaded } from "@/design/States";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { CertificateDialog } from "./CertificateDialog";
import classes from "./Lists.module.css";
import { useDevice, useRetireDevice } from "./scans";

/** One instrument: its last day, its alarms, and everything it sent that was not taken, with the reason. */
export function DevicePage() {
  const { id = "" } = useParams();
  const { t, code, both } = useText();
  const { number, percent, moment, compact } = useFormats();
  const { can } = useSession();
  const query = useDevice(id);
  const retire = useRetireDevice(id);
  const [asking, setAsking] = useState(false);
  const [certifying, setCertifying] = useState(false);
  return (
    <Loaded query={query}>
      {({ device, refusals }) => (
        <Page title={`${device.code} · ${device.name}`} lead={<span className={classes.life} data-life={device.life}>{code("devices.life", device.life)}{device.condition ? ` · ${device.condition}` : ""}</span>}
          actions={can("DEVICE_ADMIN") && !device.retiredAt ? (
            <>
              <Button onClick={() => setCertifying(true)}>{t("devices.certificate")}</Button>
              <Button onClick={() => setAsking(true)}>{t("devices.retire")}</Button>
            </>
          ) : null}>
          <StatStrip>
            <Stat label={t("devices.scans")} value={number(device.lastDay.scans)} to={`/xray/scans?device=${device.code}`} />
            <Stat label={t("devices.waiting")} value={number(device.lastDay.waiting)} to={`/xray/scans?device=${device.code}&state=OPEN`} />
            <Stat label={t("devices.alarmed")} value={device.lastDay.scans > 0 ? percent(device.lastDay.alarmed / device.lastDay.scans, 0) : "–"} />
            <Stat label={t("devices.refused")} value={number(device.lastDay.refused)} />
            <Stat label={t("devices.air")} value={percent(device.lastDay.airLevel, 1)} note={t("devices.noise", { share: percent(device.lastDay.noise, 2) })} />
            <Stat label={t("devices.seconds")} value={number(device.lastDay.seconds, 1)} note={t("devices.secondsNote")} />
          </StatStrip>
          <Columns kind="sidebar">
            <Panel title={t("devices.refusals")} flush>
              <DataTable label={t("devices.refusals")} rows={refusals} rowKey={(refusal) => refusal.id}
                empty={<EmptyState title={t("devices.noRefusals")} hint={t("devices.noRefusalsHint")} />}
                columns={[
                  { key: "reason", header: t("field.reason"), priority: "lead", width: "46%", cell: (refusal) => both(refusal.reason) },
                  { key: "file", header: t("devices.file"), cell: (refusal) => <span className="mono">{refusal.file}</span> },
                  { key: "size", header: t("devices.size"), align: "end", cell: (refusal) => compact(refusal.size) },
                  { key: "way", header: t("field.source"), cell: (refusal) => code("devices.way", refusal.way) },
                  { key: "at", header: t("audit.at"), align: "end", cell: (refusal) => <RelativeTime at={refusal.at} /> },
                ]} />
            </Panel>
            <Stacked>
              <Panel title={t("devices.alarms")}>
                {device.alarms.length === 0 ? <span className="dim">{t("devices.noAlarms")}</span> : null}
                <Facts facts={device.alarms.map((alarm) => [code("devices.alarm", alarm.kind), (
                  <span key={alarm.id}>{both(alarm.detail)}<br /><span className="dim">{moment(alarm.since)}{alarm.until ? ` – ${moment(alarm.until)}` : ""}</span></span>
                )])} />
              </Panel>
              <Panel title={t("devices.about")}>
                <Facts facts={[
                  [t("field.office"), device.post], [t("field.kind"), code("devices.kind", device.kind)], [t("devices.maker"), device.maker], [t("devices.model"), device.model],
                  [t("devices.certificate"), device.certificate ? <span key="c" className={`mono ${classes.fingerprint}`}>{device.certificate}</span> : t("devices.noCertificate")],
                  [t("devices.airValue"), number(device.airValue)], [t("devices.heartbeat"), <RelativeTime key="h" at={device.heartbeatAt} />],
                  [t("devices.registered"), `${moment(device.registeredAt)} · ${device.registeredBy}`], [t("devices.retired"), device.retiredAt ? moment(device.retiredAt) : null],
                ]} />
              </Panel>
            </Stacked>
          </Columns>
          {certifying ? <CertificateDialog id={id} hasOne={Boolean(device.certificate)} onClose={() => setCertifying(false)} /> : null}
          {asking ? (
            <Confirm title={t("devices.retire")} text={t("devices.retireText")} verb={t("devices.retire")} busy={retire.isPending} error={retire.error} onClose={() => setAsking(false)}
              onConfirm={() => retire.mutate(undefined, { onSuccess: () => setAsking(false) })} />
          ) : null}
        </Page>
      )}
    </Loaded>
  );
}
