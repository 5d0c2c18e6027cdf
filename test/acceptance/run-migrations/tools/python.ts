import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { findPythonTools } from '../../../bed/setup/python-tools.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import type { Shop } from '../shops.ts'

/** Why the tools of Python cannot be had; where CI=true that is an error. */
export const withoutPython = await reasonToSkip('migration tools of Python')

/** Installs the tools beside a project, as a virtual environment. */
export async function installPython({ workspace }: Pick<Shop, 'workspace'>): Promise<void> {
  await symlink(findPythonTools() ?? '', join(workspace, '.venv'))
}

/** A text in Python's quotes. */
export const quote = (text: string): string => JSON.stringify(text)

/** `manage.py` of a project whose settings lie beside it. */
export const djangoManage = `import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
from django.core.management import execute_from_command_line
execute_from_command_line(sys.argv)
`
/** Settings that read DATABASE_URL. */
export const djangoSettings = (apps: string[]) => `import os
from urllib.parse import unquote, urlparse
url = urlparse(os.environ["DATABASE_URL"])
SECRET_KEY = "test"
USE_TZ = True
INSTALLED_APPS = ${JSON.stringify(apps)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {"default": {
    "ENGINE": "django.db.backends.postgresql",
    "NAME": url.path[1:], "USER": url.username, "PASSWORD": unquote(url.password or ""),
    "HOST": url.hostname, "PORT": url.port,
}}
`
