@echo off
rem Starts hoso on Windows: finds a Java, builds on first use, runs. Written by the pattern of the
rem launcher for Unix and not yet tried on Windows. "hoso test" runs all tests.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
set "HOSO_DIR=%~dp0"
set "HOSO_DIR=%HOSO_DIR:~0,-1%"
set "TARGET=%HOSO_DIR%\pipeline\app\target"
set OMP_THREAD_LIMIT=1

call :find_jdk
if not defined HOSO_JDK (
  echo hoso needs a JDK of release 21 or newer; none was found in JAVA_HOME, in Program Files, or on the PATH. 1>&2
  echo Get one from https://adoptium.net and set JAVA_HOME to its folder. 1>&2
  exit /b 3
)
set "JAVA_HOME=%HOSO_JDK%"

if /i "%~1"=="test" (
  call :need_maven || exit /b 3
  pushd "%HOSO_DIR%" & call mvn -B verify & set "CODE=!ERRORLEVEL!" & popd
  exit /b !CODE!
)
if /i "%~1"=="setup" (
  echo Install Maven, and put Tesseract's vie.traineddata into "%HOSO_DIR%\tessdata". 1>&2
  exit /b 0
)
if not exist "%TARGET%\built" (
  call :need_maven || exit /b 3
  echo building hoso ... 1>&2
  pushd "%HOSO_DIR%" & call mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl pipeline/app -am package 1>&2 & set "CODE=!ERRORLEVEL!" & popd
  if not "!CODE!"=="0" exit /b 1
  echo built> "%TARGET%\built"
)
if /i "%~1"=="demo" (
  call :run import "%HOSO_DIR%\samples\files" --archive "%HOSO_DIR%\archive-demo"
  if !ERRORLEVEL! GTR 1 exit /b !ERRORLEVEL!
  call :run search "tuyên truyền cải cách hành chính" --archive "%HOSO_DIR%\archive-demo"
  exit /b !ERRORLEVEL!
)
call :run %*
exit /b %ERRORLEVEL%

:run
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED "-Dhoso.home=%HOSO_DIR%" "-Dhoso.dictionaries=%HOSO_DIR%\dictionaries" -Djava.awt.headless=true -cp "%TARGET%\classes;%TARGET%\lib\*" vn.hoso.app.Main %*
exit /b %ERRORLEVEL%

:need_maven
where mvn >nul 2>nul && exit /b 0
echo hoso is built with Maven, and there is none on the PATH: https://maven.apache.org 1>&2
exit /b 3

:find_jdk
set "HOSO_JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do if not defined HOSO_JDK for %%K in ("%%~dpJ..") do call :try "%%~fK"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined HOSO_JDK call :try "%%~J"
exit /b 0

:try
if not exist "%~1\bin\javac.exe" exit /b 0
set "MAJOR="
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION= "%~1\release" 2^>nul') do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if defined MAJOR if %MAJOR% GEQ 21 set "HOSO_JDK=%~1"
exit /b 0
