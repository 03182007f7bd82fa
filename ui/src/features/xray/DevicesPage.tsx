import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { Problem } from "@/api/problem";
import { DataTable } from "@/design/DataTable";
import { Form } from "@/design/Form";
import { Page, Panel } from "@/design/Page";
import { RelativeTime } from "@/design/RelativeTime";
import { EmptyState, Loaded } from "@/design/States";
import { NewToken } from "@/features/platform/NewToken";
import { useFormats } from "@/i18n/formats";
import { useText } from "@/i18n/text";
import { useSession } from "@/shell/SessionContext";
import { ArchivePanel } from "./ArchivePanel";
import classes from "./Lists.module.css";
import { useDevices, useRegisterDevice } from "./scans";

/** The instruments: which live, how much they send, what is wrong with them. */
export function DevicesPage() {
  const { t, code, both } = useText();
  const { number, percent } = useFormats();
  const { can } = useSession();
  const query = useDevices();
  const [adding, setAdding] = useState(false);
  const [token, setToken] = useState<{ code: string; token: string } | null>(null);
  return (
    <Page title={t("nav.devices")} lead={t("devices.lead")}
      actions={can("DEVICE_ADMIN") ? <Button variant="filled" onClick={() => setAdding(true)}>{t("devices.add")}</Button> : null}>
      {token ? <NewToken title={t("devices.added", { code: token.code })} token={token.token} onClose={() => setToken(null)} /> : null}
      <Panel flush>
        <Loaded query={query}>
          {(devices) => (
            <DataTable label={t("nav.devices")} rows={devices} rowKey={(device) => device.id} href={(device) => `/xray/devices/${device.id}`} keys
              empty={<EmptyState title={t("devices.empty")} hint={t("devices.emptyHint")} />}
              columns={[
                { key: "code", header: t("devices.code"), priority: "lead",
                  cell: (device) => <span className={classes.two}><Link className="mono" to={`/xray/devices/${device.id}`}>{device.code}</Link><span className="dim">{device.name}</span></span> },
                { key: "life", header: t("devices.life"), cell: (device) => (
                  <span className={classes.two}>
                    <span className={classes.life} data-life={device.life}>{code("devices.life", device.life)}</span>
                    {device.alarms.map((alarm) => <span key={alarm.id} className={classes.bad}>{both(alarm.detail)}</span>)}
                  </span>
                ) },
                { key: "post", header: t("field.office"), cell: (device) => device.post },
                { key: "kind", header: t("field.kind"), priority: "wide", cell: (device) => code("devices.kind", device.kind) },
                { key: "scans", header: t("devices.scans"), align: "end", cell: (device) => number(device.lastDay.scans) },
                { key: "alarmed", header: t("devices.alarmed"), align: "end", priority: "wide", cell: (device) => (device.lastDay.scans > 0 ? percent(device.lastDay.alarmed / device.lastDay.scans, 0) : "–") },
                { key: "refused", header: t("devices.refused"), align: "end", cell: (device) => <span className={device.lastDay.refused > 0 ? classes.warn : undefined}>{number(device.lastDay.refused)}</span> },
                { key: "air", header: t("devices.air"), align: "end", priority: "wide", cell: (device) => percent(device.lastDay.airLevel, 1) },
                { key: "last", header: t("devices.last"), align: "end", cell: (device) => <RelativeTime at={device.lastDay.lastScanAt} /> },
              ]} />
          )}
        </Loaded>
      </Panel>
      <ArchivePanel />
      {adding ? <AddDevice onClose={() => setAdding(false)} onMade={setToken} /> : null}
    </Page>
  );
}

const KINDS = ["BAGGAGE", "PARCEL", "PALLET", "VEHICLE"];

function AddDevice({ onClose, onMade }: { onClose: () => void; onMade: (made: { code: string; token: string }) => void }) {
  const { t, code } = useText();
  const register = useRegisterDevice();
  const [fields, setFields] = useState({ code: "", name: "", kind: "BAGGAGE", post: "", maker: "", model: "", airValue: "" });
  const wrong = (field: string) => (register.error instanceof Problem ? register.error.field(field) : undefined);
  const send = () => register.mutate({ ...fields, maker: fields.maker || null, model: fields.model || null, airValue: fields.airValue ? Number(fields.airValue) : null }, { onSuccess: (made) => { onMade(made); onClose(); } });
  return (
    <Form title={t("devices.add")} verb={t("devices.add")} busy={register.isPending} error={register.error} onSend={send} onClose={onClose}>
      <TextInput label={t("devices.code")} description={t("devices.codeHint")} required data-autofocus error={wrong("code")} value={fields.code} onChange={(event) => setFields({ ...fields, code: event.currentTarget.value.toUpperCase() })} />
      <TextInput label={t("devices.name")} required error={wrong("name")} value={fields.name} onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })} />
      <Select label={t("field.kind")} value={fields.kind} allowDeselect={false} onChange={(kind) => setFields({ ...fields, kind: kind ?? "BAGGAGE" })}
        data={KINDS.map((kind) => ({ value: kind, label: code("devices.kind", kind) }))} />
      <TextInput label={t("field.office")} required error={wrong("post")} value={fields.post} onChange={(event) => setFields({ ...fields, post: event.currentTarget.value })} />
      <TextInput label={t("devices.maker")} error={wrong("maker")} value={fields.maker} onChange={(event) => setFields({ ...fields, maker: event.currentTarget.value })} />
      <TextInput label={t("devices.model")} error={wrong("model")} value={fields.model} onChange={(event) => setFields({ ...fields, model: event.currentTarget.value })} />
      <TextInput label={t("devices.airValue")} description={t("devices.airValueHint")} inputMode="numeric" error={wrong("airValue")} value={fields.airValue}
        onChange={(event) => setFields({ ...fields, airValue: event.currentTarget.value.replace(/\D/g, "") })} />
    </Form>
  );
}
