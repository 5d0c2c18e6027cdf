import type { ProviderName } from '../../../../packages/config/src/types.ts'
import type { Provider } from './contract.ts'
import { webhook } from './webhook/webhook.ts'

/** Every provider by its name in deploy.yml and in the input `provider`. A further one is one more line. */
export const providers: Record<ProviderName, Provider> = { webhook }
