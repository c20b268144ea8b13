"""
Lambda's runtime interface client for Python: what runs inside an execution environment, started by the emulator as
`python main.py [FOLDER ...]` with the folders that layers add to the module search path. In comes the environment
that Lambda documents (`_HANDLER`, `LAMBDA_TASK_ROOT`, `AWS_LAMBDA_RUNTIME_API` ...); out go requests to the Runtime
API. Runs as it is on every Python from 3.8 on, and needs nothing but its standard library.
"""

import os
import sys

from runtime_interface_client.serve import serve

# The function's own modules come first, and ours are found already.
sys.path[0:1] = [os.environ["LAMBDA_TASK_ROOT"], *sys.argv[1:]]
del sys.argv[1:]

if __name__ == "__main__":
    serve(os.environ["AWS_LAMBDA_RUNTIME_API"], os.environ["_HANDLER"])
