using System.CommandLine;

var root = new RootCommand("Does nothing.");
root.SetAction(_ => 0);
return root.Parse(args).Invoke();
