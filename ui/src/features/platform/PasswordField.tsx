import { PasswordInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "@/i18n/text";

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** `current-password` or `new-password`, for the browser's keeper of passwords. */
  complete: "current-password" | "new-password";
  description?: string;
  error?: ReactNode;
  required?: boolean;
  focused?: boolean;
}

export function PasswordField({ label, value, onChange, complete, description, error, required = true, focused = false }: PasswordFieldProps) {
  const { t } = useText();
  return (
    <PasswordInput label={label} description={description} required={required} error={error} autoComplete={complete} data-autofocus={focused || undefined}
      visibilityToggleButtonProps={{ "aria-label": t("login.showPassword") }} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
