import type { Severity } from './finding.ts'

/** A kind of file that should not get into an image. */
export type LeakRule = {
  title: string
  /** What such a file gives away, as the end of a sentence. */
  what: string
  /** Matched against the path relative to the context. */
  path: RegExp
  /** Paths that look alike and are harmless. */
  except?: RegExp
  /** What its text must hold; without it the name alone decides. */
  content?: RegExp
  severity: Severity
  /** What .dockerignore lacks, where the names of the files do not say it. */
  pattern?: string
  /** What else there is to know of the remedy. */
  note?: string
}

const privateKey = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/

/** The first rule that fits a file decides. What is proven by its content is an error, what a name suggests a warning. */
export const leakRules: LeakRule[] = [
  {
    title: 'Private key in the build',
    what: 'private keys',
    path: /\.(?:pem|key|ppk|asc)$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/i,
    content: privateKey,
    severity: 'error',
  },
  {
    title: 'Private key in the build',
    what: 'what is named like private keys',
    path: /\.key$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$|(?:^|\/)\.ssh\/(?!config$|known_hosts$)|\.ppk$/i,
    except: /\.pub$/,
    severity: 'warning',
  },
  {
    title: 'Key store in the build',
    what: 'key stores',
    path: /\.(?:p12|pfx|jks|keystore|kdbx)$/i,
    severity: 'warning',
  },
  {
    title: 'Login of a package registry in the build',
    what: 'a login of a package registry',
    path: /(?:^|\/)(?:\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|auth\.json|\.gem\/credentials|\.cargo\/credentials(?:\.toml)?|NuGet\.config)$/i,
    // A reference to a variable is no login.
    content:
      /(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent|password|"http-basic"|"github-oauth"|:rubygems_api_key|token|ClearTextPassword)["']?\s*[=:][ \t]*["']?(?![$%"'{])\S/i,
    severity: 'error',
  },
  {
    title: 'Login in the build',
    what: 'logins',
    path: /(?:^|\/)(?:\.netrc|_netrc|\.git-credentials|\.pgpass|\.my\.cnf|\.htpasswd|\.vault-token|\.aws\/(?:credentials|config)|\.kube\/config|kubeconfig|\.config\/gcloud\/.*|\.azure\/.*)$/,
    severity: 'warning',
  },
  {
    title: 'Login of a container registry in the build',
    what: 'a login of a container registry',
    path: /(?:^|\/)(?:\.docker\/config\.json|\.dockercfg|\.config\/containers\/auth\.json)$/,
    content: /"auth"\s*:\s*"[^"]+"|"identitytoken"\s*:\s*"[^"]+"/,
    severity: 'error',
  },
  {
    title: 'Service account in the build',
    what: 'the private key of a service account',
    path: /\.json$/i,
    content: /"private_key"\s*:\s*"-----BEGIN/,
    severity: 'error',
  },
  {
    title: 'Terraform state in the build',
    what: 'the state of an infrastructure, secrets in plain text included',
    path: /\.tfstate(?:\.\w+)?$|(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars$/,
    severity: 'warning',
    pattern: '**/*.tfstate*',
  },
  {
    title: 'Environment file in the build',
    what: 'variables of an environment, secrets most often among them',
    path: /(?:^|\/)\.env(?:\.[^/]+)?$|(?:^|\/)\.envrc$/,
    except: /\.(?:example|template|sample|dist|defaults|schema)$/,
    severity: 'warning',
    pattern: '**/.env*',
    note: 'Where the build needs an example of it, take that back with !**/.env.example on the line after.',
  },
]

/** What others have published is no secret of this repository: packages bring keys and logins for their own tests. */
export const publishedFiles = /(?:^|\/)(?:node_modules|site-packages|bower_components|Pods)\//
