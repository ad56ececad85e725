# Reads what strace -f -y wrote of saves and checks their order; prints the steps of the last one.

function fail(message) { print "trace-save: line " NR ": " message; failed = 1 }
function short(path) { return substr(path, length(root) + 1) }
function folder(path) { sub(/\/[^\/]*$/, "", path); return path }

# A blocking call may be written in two halves; the first names the call and says when it began.
/resumed>/ { next }
{
  if (!match($0, /(openat|fsync|fdatasync|rename|renameat|renameat2|write|pwrite64|link|ftruncate)\(.*/)) next
  call = substr($0, RSTART); name = call; sub(/\(.*/, "", name)
  if (index(call, root) == 0) next
}

name == "write" || name == "pwrite64" {
  path = call; sub(/^[^<]*</, "", path); sub(/>.*/, "", path)
  flushed[path] = 0
  if (path ~ /history\.jsonl$/) { event_written = 1; step("append " short(path)) }
}

name == "fsync" || name == "fdatasync" {
  path = call; sub(/^[^<]*</, "", path); sub(/>.*/, "", path)
  flushed[path] = 1
  if (path == unsettled) unsettled = ""
  if (path ~ /history\.jsonl$/) { events++; event_written = 0; view_written = 0 }
  step("flush  " short(path))
}

name ~ /^rename/ || name == "link" {
  count = split(call, part, "\"")
  from = part[2]; to = part[4]
  if (unsettled != "" && folder(to) != unsettled) fail(short(to) " is renamed before the folder " short(unsettled) " is flushed")
  if (from ~ /\.handoff-tmp$|packet\.md\.new$/) { files++; if (flushed[from] != 1) fail(short(from) " is renamed before it is flushed") }
  if (event_written) fail(short(to) " is renamed while the event is not flushed")
  if (to ~ /revisions\/[0-9]+\.json$/) { revisions++; if (revisions != events + 1) fail("a revision is written after its event") }
  if (to ~ /\/(packet\.json|packet\.md)$/ && events < revisions) fail(short(to) " is in place before its event is flushed")
  if (to ~ /\/packet\.json$/) { if (view_written) fail("packet.json is written after what follows it"); packets++ }
  if (to ~ /\/packet\.md$/) { if (packets != events) fail("packet.md is written before packet.json"); view_written = 1 }
  if (to ~ /\/anchors\//) { if (!view_written) fail("the anchor is written before packet.md"); anchors++ }
  unsettled = folder(to)
  verb = call ~ /RENAME_EXCHANGE/ ? "swap   " : "rename "
  step(verb short(from) " -> " short(to))
}

function step(text) {
  if (text ~ /revisions\/\.[0-9]+\.json/) steps = 0
  gsub(/\.[0-9]+-[0-9a-f]+-[0-9]+\.handoff-tmp/, " (temporary)", text)
  gsub(/ \//, " ", text)
  line[++steps] = text
}

END {
  if (unsettled != "") fail("the folder " short(unsettled) " is not flushed at the end")
  if (events != 3 || revisions != 3 || packets != 3 || anchors != 3)
    fail("expected 3 of each: " events + 0 " events, " revisions + 0 " revisions, " packets + 0 " packet.json, " anchors + 0 " anchors")
  if (files < 15) fail("only " files + 0 " whole files were seen")
  print "The last save:"
  for (i = 1; i <= steps; i++) print "  " line[i]
  print (failed ? "trace-save: wrong" : "trace-save: " files " files flushed before they were renamed, " events " events before their views")
  exit failed
}
