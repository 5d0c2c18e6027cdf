import { runCommand } from '../process/run-command.ts'

/** The cost (05) is low, for a registry that lives for minutes. */
const PROGRAM = `
  my ($user, $password) = map { chomp; $_ } <STDIN>;
  open my $random, '<:raw', '/dev/urandom' or die;
  read $random, my $bytes, 22;
  my @alphabet = ('.', '/', 'A'..'Z', 'a'..'z', '0'..'9');
  my $salt = join '', map { $alphabet[$_ % 64] } unpack 'C*', $bytes;
  my $hash = crypt $password, "\\$2y\\$05\\$$salt";
  die "this system's crypt(3) knows no bcrypt\\n" unless defined $hash && $hash =~ /^\\$2y\\$/;
  print "$user:$hash\\n";
`

/**
 * Gives the line of an htpasswd file, hashed by bcrypt, the only method that the registry accepts. Perl and a crypt(3)
 * with bcrypt are part of every Debian and Ubuntu; the password travels by standard input.
 */
export function makeHtpasswd(username: string, password: string): Promise<string> {
  if (/[:\n]/.test(username) || password.includes('\n')) throw new Error('A user name has no colon or line break.')
  return runCommand('perl', ['-e', PROGRAM], { input: `${username}\n${password}\n` })
}
