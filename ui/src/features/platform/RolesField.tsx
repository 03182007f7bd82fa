import { MultiSelect } from "@mantine/core";
import { useText } from "@/i18n/text";
import { useRoles } from "./users";

export function RolesField({ value, onChange, error }: { value: string[]; onChange: (roles: string[]) => void; error?: string | undefined }) {
  const { t, both } = useText();
  const roles = useRoles();
  return (
    <MultiSelect label={t("user.roles")} required searchable error={error} value={value} onChange={onChange}
      data={roles.data?.map(({ role, title }) => ({ value: role, label: both(title) })) ?? []} />
  );
}

/** The names of roles in the reader's language. */
export function useRoleNames(): (roles: string[]) => string {
  const { both, t } = useText();
  const roles = useRoles();
  return (codes) => codes.map((code) => both(roles.data?.find(({ role }) => role === code)?.title ?? code)).join(t("list.comma"));
}
