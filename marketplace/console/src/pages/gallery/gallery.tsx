import { Badge, Button, PageHeader, Section, StatusBadge } from '@hansa/kit';
export function Gallery() {
  return <><PageHeader title="Gallery" hint="Every part in every state." actions={<Button kind="primary">Primary</Button>} /><Section title="Buttons"><Button>Hi</Button><Badge tone="accent">x</Badge><StatusBadge state="shipped" /></Section></>;
}
